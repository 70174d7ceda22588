import type { ChainStatus } from "../../analysis/results.ts";
import { CHAIN_MARKS } from "../chains/ChainItem.tsx";
import { useWords } from "../i18n/text.ts";
import { StatusMark } from "../shared/StatusMark.tsx";
import { LANE_ORDERS, type LaneFilter, type LaneOrder } from "./lanes.ts";

const STATUSES: readonly ChainStatus[] = ["intact", "weakened", "broken", "absent"];

interface Props {
  readonly filter: LaneFilter;
  onFilter(filter: LaneFilter): void;
  readonly order: LaneOrder;
  onOrder(order: LaneOrder): void;
}

/** Which chains are shown, in what order; and the way to paper. */
export function LaneTools({ filter, onFilter, order, onOrder }: Props) {
  const { t, w } = useWords();
  const { without } = filter;
  return (
    <fieldset className="lane-tools">
      <legend className="hidden">{t.lanes.filter}</legend>
      <input
        type="search"
        className="input"
        aria-label={t.lanes.search}
        placeholder={t.lanes.search}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      {STATUSES.map((status) => (
        <label key={status} className="check">
          <input
            type="checkbox"
            checked={!without.includes(status)}
            onChange={(event) =>
              onFilter({
                ...filter,
                without: event.target.checked
                  ? without.filter((one) => one !== status)
                  : [...without, status],
              })
            }
          />
          <StatusMark mark={CHAIN_MARKS[status]} />
          {w.chainStatus[status]}
        </label>
      ))}
      <label className="check">
        <input
          type="checkbox"
          checked={filter.onlyMissing}
          onChange={(event) => onFilter({ ...filter, onlyMissing: event.target.checked })}
        />
        {t.lanes.onlyMissing}
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={filter.onlyBreaking}
          onChange={(event) => onFilter({ ...filter, onlyBreaking: event.target.checked })}
        />
        {t.lanes.onlyBreaking}
      </label>
      <label className="field lane-order">
        <span>{t.lanes.sort}</span>
        <select
          className="select"
          value={order}
          onChange={(event) => {
            const chosen = LANE_ORDERS.find((one) => one === event.target.value);
            if (chosen) onOrder(chosen);
          }}
        >
          {LANE_ORDERS.map((one) => (
            <option key={one} value={one}>
              {t.lanes.orders[one]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button" onClick={() => window.print()}>
        {t.lanes.print}
      </button>
    </fieldset>
  );
}
