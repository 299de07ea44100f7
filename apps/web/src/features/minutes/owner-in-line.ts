/** As people type a name: without accents and capitals. */
export const plain = (it: string) => it.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Who is meant in a line such as “Renske vraagt het rooster op”: the first person whose first or whole name it holds. */
export function ownerInLine<P extends { name: string }>(text: string, people: readonly P[]): P | undefined {
  const line = ` ${plain(text).replaceAll(/[^\p{L}\p{N}-]+/gu, ' ')} `;
  const places = people.flatMap((person) => {
    const name = plain(person.name);
    const [first = name] = name.split(' ');
    // Two people of one first name: then the whole name decides.
    const isShared = people.some((it) => it !== person && plain(it.name).split(' ')[0] === first);
    const at = line.indexOf(` ${isShared ? name : first} `);
    return at < 0 ? [] : [{ person, at }];
  });
  return places.toSorted((one, other) => one.at - other.at)[0]?.person;
}
