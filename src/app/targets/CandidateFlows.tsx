import type { ReactNode } from "react";
import { outsideNeeds } from "../../analysis/outsideSupply.ts";
import type { NewcomerResult } from "../../analysis/resultsTargets.ts";
import { useWords } from "../i18n/text.ts";
import { NameButton, Names } from "../shared/Names.tsx";
import type { RowContext } from "./rows.ts";

interface Props {
  readonly candidate: NewcomerResult;
  readonly context: RowContext;
}

interface Line {
  readonly key: string;
  readonly cells: readonly ReactNode[];
}

function Table({
  title,
  columns,
  lines,
}: {
  readonly title: string;
  readonly columns: readonly string[];
  readonly lines: readonly Line[];
}) {
  return (
    <table className="target-table target-flows">
      <caption>{title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, cells }) => (
          <tr key={key}>
            {columns.map((column, at) => (
              <td key={column}>{cells[at]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Inputs from the cluster with who supplies them, and what has to come from outside. */
export function Needs({ candidate, context }: Props) {
  const { t, f } = useWords();
  const { card } = t.targets;
  const { names } = context;
  const local = candidate.localInputs.map(
    ({ material, quantity, unit, onOffer, suppliers }): Line => ({
      key: `local ${material}`,
      cells: [
        names.material(material),
        <>
          {f.quantity(quantity, unit)}
          {onOffer !== null && <span className="fine"> {card.onOffer(f.quantity(onOffer, unit))}</span>}
        </>,
        <Names key="from" kind="unit" ids={suppliers.map((supplier) => supplier.unit)} name={names.unit} />,
      ],
    }),
  );
  const imports = outsideNeeds(candidate, context.dataset).map(
    ({ material, quantity, unit, now, isMore }): Line => ({
      key: `import ${material}`,
      cells: [
        names.material(material),
        f.quantity(quantity, unit),
        <>
          {card.outside}
          {now !== null && (
            <span className={isMore ? "warn" : "fine"}>: {card.outsideNow(f.quantity(now, unit))}</span>
          )}
        </>,
      ],
    }),
  );
  const lines = [...local, ...imports];
  if (lines.length === 0) return null;
  return (
    <>
      <Table title={card.needs} columns={[card.material, card.quantity, card.from]} lines={lines} />
      {imports.length > 0 && <p className="fine">{card.unchecked}</p>}
    </>
  );
}

/** What units of the cluster get of it, and what is sold outside. */
export function Brings({ candidate, context }: Props) {
  const { t, f } = useWords();
  const { card } = t.targets;
  const { names } = context;
  const waste = candidate.byproducts.filter(({ role }) => role === "waste").map(({ material }) => material);
  const lines = [
    ...candidate.deliveries.map(
      ({ material, quantity, unit, to }, k): Line => ({
        // There may be several contracts for a material with one buyer.
        key: `${k} ${material} ${to}`,
        cells: [
          names.material(material),
          f.quantity(quantity, unit),
          <NameButton key="to" kind="unit" id={to} name={names.unit(to)} />,
        ],
      }),
    ),
    ...candidate.exports.map(
      ({ material, quantity, unit }): Line => ({
        key: `export ${material}`,
        cells: [
          names.material(material),
          f.quantity(quantity, unit),
          waste.includes(material) ? card.role.waste : card.soldOutside,
        ],
      }),
    ),
  ];
  if (lines.length === 0) return null;
  return <Table title={card.brings} columns={[card.material, card.quantity, card.to]} lines={lines} />;
}

export function Byproducts({ candidate, context }: Props) {
  const { t, f } = useWords();
  const { card } = t.targets;
  const { names } = context;
  if (candidate.byproducts.length === 0) return null;
  const lines = candidate.byproducts.map(
    ({ material, quantity, unit, role, users }): Line => ({
      key: material,
      cells: [
        <>
          {names.material(material)} <span className="fine">({card.role[role]})</span>
        </>,
        f.quantity(quantity, unit),
        users.length === 0 ? card.nobody : <Names key="users" kind="unit" ids={users} name={names.unit} />,
      ],
    }),
  );
  return <Table title={card.byproducts} columns={[card.material, card.quantity, card.to]} lines={lines} />;
}
