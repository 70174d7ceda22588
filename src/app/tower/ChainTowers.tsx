import { useCallback, useMemo, useRef, useState } from "react";
import { useShallow } from "zustand/react/shallow";
import { useWords } from "../i18n/text.ts";
import { usePicture } from "../pictures/registry.ts";
import { Ask } from "../shared/Ask.tsx";
import { Filtered } from "../shared/Filtered.tsx";
import { useKept } from "../shared/useKept.ts";
import { useTurns } from "../shared/useTurns.ts";
import { useWidth } from "../shared/useWidth.ts";
import { answer } from "../state/jobTypes.ts";
import { type AppNames, useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import { newcomersOf, trialsOf } from "../state/trials.ts";
import type { LoadedSet } from "../state/types.ts";
import { ChainTower } from "./ChainTower.tsx";
import { PullHint } from "./PullHint.tsx";
import {
  countTowers,
  inRows,
  sortTowers,
  TOWER_SORTS,
  type Tower,
  type TowerSort,
  towersInTurn,
  towersOf,
  towersOnPages,
} from "./towers.ts";

const LEAST_WIDTH = 146;
/** Of one of only two columns, so that long names fit: on a narrower phone each tower has a row of its own. */
const LEAST_OF_TWO = 164;
const BETWEEN = 10;
/** How much larger the towers are in a workshop, to be read from the back of a room. */
const WORKSHOP_ZOOM = 1.4;

/** Every chain as a tower; those with the words of the filter, in the order asked for. */
export function ChainTowers({ data }: { readonly data: LoadedSet }) {
  const words = useWords();
  const { t, f } = words;
  const names = useNames(data);
  const chains = useApp((state) => state.results.chains);
  const result = useApp((state) => state.results.simulate);
  const stale = useApp((state) => state.stale);
  const { newcomers, instead, was } = useTried();
  const [filter, setFilter] = useKept("tower filter", "");
  const [sort, setSort] = useKept<TowerSort>("tower sort", "file");
  const [pages, setPages] = useState(1);
  const frame = useRef<HTMLDivElement>(null);
  const zoom = useApp((state) => state.workshop) ? WORKSHOP_ZOOM : 1;
  const width = useWidth(frame, 860) / zoom;
  const towers = useMemo(
    // Of the scenario that the result belongs to: the one chosen since is still being computed.
    () => (chains && result ? towersOf(chains.chains, result, result.scenario, data.index, instead) : []),
    [chains, result, data, instead],
  );
  const found = useMemo(
    () => sortTowers(towers, sort).filter((tower) => matches(tower, filter, names)),
    [towers, sort, filter, names],
  );
  const shown = towersOnPages(found, pages);
  const columns = Math.max(2, Math.floor((width + BETWEEN) / (LEAST_WIDTH + BETWEEN)));
  const towerWidth = Math.floor((width - BETWEEN * (columns - 1)) / columns);
  const alone = towerWidth < LEAST_OF_TWO && columns === 2;
  const placed = useMemo(
    () => inRows(found.slice(0, shown), alone ? 1 : columns),
    [found, shown, alone, columns],
  );
  const next = useCallback((from: number) => from + towersInTurn(placed.slice(from)), [placed]);
  const { shown: drawn, late } = useTurns(placed, placed.length, next);
  usePicture(
    "tower",
    async () => {
      const { towersPicture } = await import("./towersPicture.ts");
      return towersPicture(found.slice(0, shown), names, words);
    },
    "towers",
  );
  if (!chains || !result) return <p className="waiting">{t.app.computing}</p>;
  if (towers.length === 0) return <p>{t.chains.none}</p>;
  return (
    <>
      <TowerTools towers={towers} filter={filter} onFilter={setFilter} sort={sort} onSort={setSort} />
      <div ref={frame} className={stale || late ? "is-stale" : ""}>
        {found.length < towers.length && (
          <Filtered
            said={
              found.length === 0
                ? t.tower.filterNone
                : t.tower.shown(f.integer(found.length), f.integer(towers.length))
            }
            hides
            onClear={() => setFilter("")}
          />
        )}
        <ul
          className="towers"
          aria-label={t.tower.chains}
          style={{ gridTemplateColumns: `repeat(${columns}, ${towerWidth}px)`, zoom }}
        >
          {drawn.map((tower) => (
            <ChainTower
              key={tower.id}
              tower={tower}
              width={towerWidth}
              between={BETWEEN}
              alone={alone}
              newcomers={newcomers}
              was={was.get(tower.id) ?? tower.status}
              data={data}
            />
          ))}
        </ul>
        {found.length > shown && (
          <button type="button" className="button" onClick={() => setPages(pages + 1)}>
            {t.app.showMore(towersOnPages(found, pages + 1) - shown)}
          </button>
        )}
      </div>
    </>
  );
}

/**
 * What is tried: the newcomers, which units each stands in the place of, and how every chain stood before, as
 * which towers it changes is what one looks for.
 */
function useTried() {
  const history = useApp((state) => state.history);
  const newcomers = useApp(useShallow((state) => newcomersOf(state.history)));
  const difference = useApp((state) => answer(state.jobs.difference));
  const instead = useMemo(
    () =>
      new Map(
        trialsOf(history).flatMap(({ units, insteadOf = [] }) => units.map((id) => [id, insteadOf] as const)),
      ),
    [history],
  );
  const was = useMemo(
    () =>
      new Map(newcomers.length > 0 ? difference?.before.chains.map(({ id, status }) => [id, status]) : []),
    [newcomers, difference],
  );
  return { newcomers, instead, was };
}

interface ToolsProps {
  readonly towers: readonly Tower[];
  readonly filter: string;
  readonly sort: TowerSort;
  onFilter(filter: string): void;
  onSort(sort: TowerSort): void;
}

/** How many towers stand, and which of them are shown in which order. */
function TowerTools({ towers, filter, sort, onFilter, onSort }: ToolsProps) {
  const { t } = useWords();
  const { standing, incomplete, leaning, fallen } = countTowers(towers);
  return (
    <div className="tower-tools">
      <p className="tower-summary">
        {t.tower.chainsSummary(standing, incomplete, leaning, fallen)}
        <Ask asked={{ of: "chainCounts" }} title={t.tower.chains} />
      </p>
      <PullHint />
      <label className="field">
        <span>{t.tower.filter}</span>
        <input
          className="input"
          type="search"
          value={filter}
          placeholder={t.tower.filterHint}
          onChange={(event) => onFilter(event.target.value)}
        />
      </label>
      <label className="field">
        <span>{t.tower.sort}</span>
        <select
          className="select"
          value={sort}
          onChange={(event) => onSort(TOWER_SORTS.find((name) => name === event.target.value) ?? "file")}
        >
          {TOWER_SORTS.map((name) => (
            <option key={name} value={name}>
              {t.tower.sorts[name]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** Whether every word stands in the name of the chain, of one of its plants or of one of its materials. */
function matches(tower: Tower, filter: string, names: AppNames): boolean {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = [
    names.chain(tower.id),
    ...tower.layers.flatMap((layer) => [
      names.material(layer.material),
      layer.nameEn,
      layer.nameNl,
      ...layer.blocks.flatMap(({ unit, units }) => (units ?? [unit]).map(names.unit)),
    ]),
  ]
    .join(" ")
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
