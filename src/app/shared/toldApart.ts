/** Choices with their id behind names that more than one of them has: those would look the same. */
export function toldApart<Choice extends { readonly name: string }>(
  choices: readonly Choice[],
  idOf: (choice: Choice) => string,
): readonly Choice[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { name } of choices) (seen.has(name) ? twice : seen).add(name);
  if (twice.size === 0) return choices;
  return choices.map((choice) =>
    twice.has(choice.name) ? { ...choice, name: `${choice.name} (${idOf(choice)})` } : choice,
  );
}
