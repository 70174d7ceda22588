/** docs/backtest.md: the published table, counts and what they are worth. */
import { type Case, EVIDENCE } from "./cases.ts";
import { type CaseResult, type Judged, VERDICTS, type Verdict } from "./evaluate.ts";

const INTRO = `# Back-tests: what the tool says about closures that happened

Plants of this cluster have closed, burnt and been replaced before. For each such case this page sets what the program says would fall with it against what was reported to have happened, and to have **not** happened. The program itself fills in this page; a test fails when it would say something else now, so neither the hits nor the misses can go stale.

These are results of a model about the past. They say nothing about how any company is doing or what it will do.
`;

const GUIDE = `## How to read it

- Each row is one statement that the program may make: a unit *stops*, a unit *falls* (runs below its level of before, or stops), a chain is *broken* or *weakened*. *Any other unit* stands for all units that have no row of their own in that case.
- **Reported** is what the sources say: yes, no, or unknown. Most sources tell what happened, few tell what did not; "no" often means that a later page shows the unit in operation.
- **Evidence**: *documented*, the source says it; *inferred*, our reading of the sources; *feared*, people expected it before the event, which then took another course.
- **Path**: whether any path of flows leads from what departed to that unit. Without one the program cannot name it, and its silence proves nothing but that no link is in the data.
- A statement counts as a **hit** (said and reported), a **miss** (not said but reported), a **false alarm** (said, reported not to have happened) or a **correct silence**. Where the reports are silent it is not judged.
- Cases until 2009 run on \`chains/eemsdelta-history\`, the cluster of about 2005; later ones on \`chains/eemsdelta\` with the plants of the time opened. The cases and the reports are in \`tests/fixtures/backtest\`, a source in every row.
`;

/** What the counts are worth. Figures are filled in; the rest is to be read again when the table changes. */
function discussion(all: readonly Judged[]): string {
  const hits = all.filter(({ verdict }) => verdict === "hit");
  const documented = hits.filter(({ claim }) => claim.evidence === "documented").length;
  const near = hits.filter(({ wave }) => wave === 1).length;
  const silences = all.filter(({ verdict }) => verdict === "correct silence");
  const cheap = silences.filter(({ linked }) => !linked).length;
  return `## What this is worth

- **${documented} of the ${hits.length} hits are documented as events.** The hits of 2001 are what people feared before the old chlorine plants were replaced; those of 2009 are our reading: no page read says that the calcium chloride plant stopped, only that its one feed ended. With so few and so soft positives the recall says little; one solid miss would change it.
- **${near} of the ${hits.length} hits are one step from the departure.** They repeat what a row says of a neighbour: its only feed, its only chlorine. None shows that the later waves of a cascade are right.
- **${cheap} of the ${silences.length} correct silences are cheap.** No path of flows leads there. The smelter, the scrap melter, the glass fibre and the waste-oil plant have no link to another unit in the data, so that the program could not have named one. They show that it invents no dominoes, not that it would spare a linked unit.
- **The false alarms have two causes.** *Replacement* (2006): when a new plant takes over from an old one in a scenario, the model counts both deliveries in one port, so that the users look short although the new plant gives them all they need. A supplier that is replaced must be taken out of the data set, not out of a scenario. *Chains* (2009): a chain is as strong as the activity of its units, so that brine fields that sell less because one buyer left also weaken the chains of their other buyers, who still get all they want.
- **Common causes are not links.** Methanol and aluminium in 2005, and aluminium, scrap melting, silicon carbide, methanol and glass fibre in 2021-2023, went down together, and those who spoke of the causes named energy prices. The model is right to see no domino there, and it cannot see the price: use an import scenario.
- **No time, no stocks.** A two-week stop is 0.96 of a year to the model, and it passes that on to the next plant, which may have lived on its stock. Entered as a departure the same fire would stop the spinning plant: the share of the year has to be right.
- **What was judged beforehand.** The criticalities, replaceabilities and minimum loads come from process engineering and stand in the rows; none was changed after a look at this table. But they were set by people who knew the stories. Two bear on the cases: that the calcium chloride plant had one feed only is a judgement made for that case, on a source of 1995; that the park can raise 0.8 of lost steam itself follows from an outcome (nobody was reported to lose steam when half of the power plant was taken out of service in 2012), so no steam case could be used here. The fifth of the chlorine that could come by rail in 2001 follows from the agreement of that time to cut the trains by 80 %.
- **What was left open.** Statements on which the reports are silent are not judged, and there the program says more than was reported: less brine, steam and power sold, a planned electrolyser without its user. Somebody who knows may judge them otherwise.
- **One cluster, one set of hands.** Cases, reports and judgements were collected by the same people.
`;
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("*", "\\*");

function subjectName(subject: string): string {
  if (subject === "*") return "any other unit";
  return subject.startsWith("chain:") ? `chain ${subject.slice("chain:".length)}` : subject;
}

function effectName({ claim }: Judged): string {
  const { subject, effect } = claim;
  return subject.startsWith("chain:") ? `is ${effect}` : effect;
}

function row(judged: Judged): string {
  const { claim, said, linked, verdict } = judged;
  const note = [claim.note, linkTo(claim.source)].filter((part) => part !== "").join(" ");
  const cells = [
    `${subjectName(claim.subject)} ${effectName(judged)}`,
    said,
    linked ? "yes" : "no",
    claim.reported,
    claim.evidence || "-",
    verdict === "not judged" ? "not judged" : `**${verdict}**`,
    note,
  ];
  return `| ${cells.map((text, column) => (column === 5 ? text : cell(text))).join(" | ")} |`;
}

function linkTo(source: string): string {
  return source.startsWith("http") ? `[source](${source})` : `(${source})`;
}

function caseSection({ case: one, command, judged }: CaseResult): string {
  return [
    `### ${one.id}: ${one.event} (${one.year})`,
    "",
    ...(one.note === "" ? [] : [one.note, ""]),
    `\`${command}\` ${linkTo(one.source)}`,
    "",
    "| statement | the program says | path | reported | evidence | verdict | what was reported |",
    "|---|---|---|---|---|---|---|",
    ...judged.map(row),
    "",
  ].join("\n");
}

/** What the counts come to in one sentence, beside what a program that names nothing would get. */
function inShort(all: readonly Judged[]): string {
  const of = (verdict: Verdict): number => all.filter((judged) => judged.verdict === verdict).length;
  const [hits, misses, alarms, silences] = [of("hit"), of("miss"), of("false alarm"), of("correct silence")];
  const judged = hits + misses + alarms + silences;
  const right = hits + silences;
  const silent = alarms + silences;
  return (
    `**In short:** of ${judged} statements that can be judged ${right} are right (${(right / judged).toFixed(2)}). ` +
    `A program that never names anybody would be right in ${silent} of them (${(silent / judged).toFixed(2)}), since most closures took nobody with them. ` +
    `What this one adds is the ${hits} neighbours that it names rightly, at the price of ${alarms} false alarms; it leaves out ${misses} that were reported. ` +
    "These cases are too few and too soft to prove the model right or wrong; they show where it goes astray.\n"
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? "no cases" : `${part} of ${whole} (${(part / whole).toFixed(2)})`;
}

function counts(all: readonly Judged[]): string {
  const of = (verdict: Verdict, keep: (judged: Judged) => boolean = () => true): number =>
    all.filter((judged) => judged.verdict === verdict && keep(judged)).length;
  const kinds = EVIDENCE.filter((evidence) => evidence !== "");
  const line = (verdict: Verdict): string =>
    [
      verdict,
      of(verdict),
      ...kinds.map((kind) => of(verdict, ({ claim }) => claim.evidence === kind)),
      of(verdict, ({ linked }) => linked),
    ].join(" | ");
  const hits = of("hit");
  return [
    "## Counts",
    "",
    `| verdict | all | ${kinds.join(" | ")} | with a path |`,
    `|---|${"--:|".repeat(kinds.length + 2)}`,
    ...VERDICTS.map((verdict) => `| ${line(verdict)} |`),
    "",
    `Precision (of what it said, reported): ${share(hits, hits + of("false alarm"))}. ` +
      `Recall (of what was reported, said): ${share(hits, hits + of("miss"))}.`,
    "",
  ].join("\n");
}

function leftOut(cases: readonly Case[]): string {
  const rows = cases.map(
    (one) => `- ${one.id}, ${one.event.toLowerCase()} (${one.year}): ${one.note} ${linkTo(one.source)}`,
  );
  return ["## Not judged", "", ...rows, ""].join("\n");
}

/** The whole page, in Markdown. */
export function backtestPage(results: readonly CaseResult[], unjudged: readonly Case[]): string {
  const all = results.flatMap((result) => result.judged);
  return [
    INTRO,
    inShort(all),
    GUIDE,
    counts(all),
    discussion(all),
    "## Case by case\n",
    ...results.map(caseSection),
    leftOut(unjudged),
  ].join("\n");
}
