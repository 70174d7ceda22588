import { useCommands } from "../context.ts";
import { useWords } from "../i18n/text.ts";
import { Ask } from "../shared/Ask.tsx";
import { Heading } from "../shared/Heading.tsx";
import { type Mark, StatusMark } from "../shared/StatusMark.tsx";
import { useNames } from "../state/names.ts";
import { useApp } from "../state/store.ts";
import type { LoadedSet, PortResult } from "../state/types.ts";

const MARKS: Readonly<Record<PortResult["class"], Mark>> = {
  strong: "healthy",
  weak: "at-risk",
  missing: "ghost",
};
const ORDER: readonly PortResult["class"][] = ["weak", "missing", "strong"];

/** A plant's links: strong, weak or missing, and what makes them so. */
export function PortList({ unit, data }: { readonly unit: string; readonly data: LoadedSet }) {
  const { t } = useWords();
  const links = useApp((state) => state.results.links);
  const ports = (links?.ports ?? []).filter((port) => port.unit === unit);
  if (ports.length === 0) return null;
  const sorted = ORDER.flatMap((kind) => ports.filter((port) => port.class === kind));
  return (
    <section className="card">
      <Heading text={t.company.links} lines={(e) => e.links} term="strong-link" />
      <ul className="ports">
        {sorted.map((port) => (
          <PortItem key={`${port.direction} ${port.material}`} port={port} data={data} />
        ))}
      </ul>
    </section>
  );
}

function PortItem({ port, data }: { readonly port: PortResult; readonly data: LoadedSet }) {
  const { t, w, f } = useWords();
  const commands = useCommands();
  const names = useNames(data);
  const share = port.replaceability;
  const said = [
    w.criticality[port.criticality],
    t.company.partners(port.counterparts),
    share === null
      ? ""
      : port.direction === "input"
        ? t.company.replaceable(f.percent(share))
        : t.company.saleable(f.percent(share)),
    port.largest === null
      ? ""
      : t.company.ifLargest(
          names.unit(port.largest),
          port.lossIfLargestCut > 0 ? f.percent(port.lossIfLargestCut) : null,
        ),
  ].filter(Boolean);
  const single = port.direction === "input" && port.class === "weak" && port.counterparts === 1;
  return (
    <li>
      <StatusMark mark={MARKS[port.class]} />
      <div>
        <strong>{w.linkClass[port.class]}</strong>:{" "}
        {t.company.linksText(names.material(port.material), port.direction)}
        <Ask asked={{ of: "link", port }} title={names.material(port.material)} />
        <div className="soft">
          {said.join(" · ")}
          {single && ` · ${t.company.single}`}
        </div>
        {port.class === "weak" && port.largest !== null && (
          <button
            type="button"
            className="link"
            onClick={() => {
              const link = `${port.unit} ${port.direction} ${port.material}`;
              commands.askTargets({ part: "strengthen", link });
              commands.showView("targets");
            }}
          >
            {t.newcomer.strengthen}
          </button>
        )}
      </div>
    </li>
  );
}
