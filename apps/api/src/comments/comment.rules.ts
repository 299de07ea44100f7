interface Named {
  id: string;
  name: string;
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/**
 * Who of these is named with an @ in a text. The longest name counts: `@Jan de Wit` names no Jan. Two people of one
 * name are both meant, because nobody can tell which.
 */
export function mentionedIn(text: string, people: readonly Named[]): string[] {
  const said = text.toLocaleLowerCase('nl');
  const byLength = people.toSorted((a, b) => b.name.length - a.name.length);
  const found = new Set<string>();
  for (let at = said.indexOf('@'); at !== -1; at = said.indexOf('@', at + 1)) {
    // An address has an @ too.
    if (isLetter(said[at - 1])) continue;
    const meant = byLength.find(({ name }) => {
      const sought = name.toLocaleLowerCase('nl');
      return sought !== '' && said.startsWith(sought, at + 1) && !isLetter(said[at + 1 + sought.length]);
    });
    for (const { id, name } of people) if (meant?.name === name) found.add(id);
  }
  return [...found];
}
