/** Who could take over, as a sheet of a workbook for people. */
import type { TakeoverEffect, TakeoverMember, TakeoversResult } from "../analysis/resultsTakeovers.ts";
import type { Sheet } from "./agenda/document.ts";
import { setName, takesText } from "./commands/takeovers.ts";
import { processName } from "./commands/targets.ts";
import { leavesOut } from "./leastLoss.ts";
import { amountsText, buyersText, localText } from "./newcomerText.ts";
import type { View } from "./page.ts";
import { takeoverSentence, takeoverSetSentence } from "./takeoverSentence.ts";
import { lackingText } from "./targetSentence.ts";
import { words } from "./words.ts";

/** Excel writes the decimal sign of "#,##0.##" also where nothing follows. */
const SIZE = (value: number) => (Number.isInteger(value) ? "#,##0" : "#,##0.##");

/** The sheet with all takeovers and the set, with names and whole figures. */
export function takeoversSheet(result: TakeoversResult, view: View): Sheet {
  const { lang, names } = view;
  const { takeovers: w, targets } = words(lang);
  const { column, file } = w;
  const effectCells = ({ chainsRestored, chainsWorse, after }: TakeoverEffect) => [
    chainsRestored.map(names.chain).join("; "),
    chainsWorse.map(names.chain).join("; "),
    result.before.loss.total,
    after.loss.total,
    leavesOut(result.scenario, result.basis),
    after.stopped.map(names.unit).join("; "),
  ];
  const memberCells = (member: TakeoverMember) => [
    takesText(member, view),
    member.size,
    member.unit,
    localText(member, view),
    amountsText(member.imports, view),
    buyersText(member, view),
    amountsText(member.exports, view),
    member.level,
  ];
  const { set } = result;
  return {
    name: file.sheet,
    columns: [
      ...[targets.column.process, targets.column.feasible, file.lacks, column.takes],
      ...[file.size, file.unit, file.local, file.imports, file.buyers, file.exports, file.level],
      ...[column.restored, file.worse, column.lossWithout, column.lossWith, file.atLeast, column.stopped],
      ...[file.sentence],
    ],
    formats: [...["", "", "", "", SIZE, "", "", "", "", "", "0%"], ...["", "", "0.0%", "0.0%", "", "", ""]],
    rows: [
      ...result.takeovers.map((one) => [
        processName(one, lang),
        one.feasible ? words(lang).yes : words(lang).no,
        one.feasible ? "" : lackingText(one.short, view),
        ...memberCells(one),
        ...effectCells(one.effect),
        takeoverSentence(one, result, view),
      ]),
      // What the set does, then what each of its members is in it.
      ...(set
        ? [
            [
              `${w.set}: ${setName(set.members, view)}`,
              words(lang).yes,
              "",
              ...Array.from({ length: 8 }, () => null),
              ...effectCells(set.effect),
              takeoverSetSentence(set, result, view),
            ],
            ...set.members.map((member) => [
              file.inSet(processName(member, lang)),
              words(lang).yes,
              "",
              ...memberCells(member),
              ...Array.from({ length: 6 }, () => null),
              "",
            ]),
          ]
        : []),
    ],
  };
}
