import type { CodeContentDto } from '@leerkring/shared';
import type { Code } from '../codes/code.entity.ts';
import { speakerOf } from '../codes/code.rules.ts';
import type { QdaCode } from './qda-project.rules.ts';

const longestName = 80;
const longestText = 1000;

const described = ({
  definition,
  include,
  exclude,
}: Pick<Code, 'definition' | 'include' | 'exclude'>): string =>
  [definition, include && `+ ${include}`, exclude && `- ${exclude}`]
    .filter((line) => line !== '')
    .join('\n\n');

/** The codes that stand, below one another; what a code includes and excludes goes along in its description. */
export function codeTree(codes: readonly Code[]): QdaCode[] {
  const byId = new Map(codes.map((it) => [it.id, it]));
  const below = Map.groupBy(
    codes.filter(({ mergedIntoId }) => !mergedIntoId),
    ({ parentId }) => (parentId ? speakerOf(parentId, byId) : null),
  );
  const inside = (parentId: string | null): QdaCode[] =>
    (below.get(parentId) ?? []).map((it) => ({
      guid: it.id,
      name: it.name,
      description: described(it),
      codes: inside(it.id),
    }));
  return inside(null);
}

/** What the codes of a file become in a book. */
export interface CodePlan {
  /** Parents before their children; every name is free and every parent stands, or comes before. */
  made: (CodeContentDto & { id: string })[];
  /** How many we have already. */
  known: number;
  /** Of how many of the new ones not everything fits. */
  cut: number;
  /** Our code for each guid of the file that speaks of one code alone. */
  byGuid: Map<string, string>;
}

/**
 * A code that is ours is known by its number; one of a name that we have is the same; the others are new. Two codes of one
 * file never become one: there a name may stand below several codes, here each has its own.
 * @param isOurs whether the file was written by this product, so that its signs of what is included and excluded are ours
 */
export function planCodes(
  codes: readonly QdaCode[],
  book: readonly Code[],
  isOurs: boolean,
  nextId: () => string,
): CodePlan {
  const ours = new Map(book.map((it) => [it.id, it]));
  const byName = new Map<string, string>();
  for (const it of book) if (!it.mergedIntoId) byName.set(it.name.toLowerCase(), it.id);
  const plan: CodePlan = { made: [], known: 0, cut: 0, byGuid: new Map() };
  /** Names that stand in the file, with the last number that was given to one. */
  const inFile = new Map<string, number>();
  const unclear = new Set<string>();
  const take = (code: QdaCode, parent: { id: string; name: string } | null): void => {
    const content = codeContent(code, isOurs);
    const own = ours.get(code.guid);
    const speaker = own && ours.get(speakerOf(own.id, ours));
    const name = speaker?.name ?? ownName(content.name, parent?.name ?? null, inFile);
    let id = speaker?.id ?? byName.get(name.toLowerCase());
    if (id) plan.known += 1;
    else {
      id = nextId();
      plan.made.push({ ...content, id, name, parentId: parent?.id ?? null });
      if (!fits(code, content)) plan.cut += 1;
      byName.set(name.toLowerCase(), id);
    }
    inFile.set(name.toLowerCase(), inFile.get(name.toLowerCase()) ?? 1);
    const before = plan.byGuid.get(code.guid);
    if (code.guid === '' || (before && before !== id)) unclear.add(code.guid);
    plan.byGuid.set(code.guid, id);
    for (const child of code.codes) take(child, { id, name });
  };
  for (const code of codes) take(code, null);
  for (const guid of unclear) plan.byGuid.delete(guid);
  return plan;
}

/** Up to this many units, and never half a sign. */
const clipped = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');

/** The first of these that nobody in the file has: its name, with that of its parent, with a number. */
function ownName(name: string, parentName: string | null, taken: Map<string, number>): string {
  const isFree = (it: string) => !taken.has(it.toLowerCase());
  if (isFree(name)) return name;
  const withEnd = (end: string) => `${clipped(name, longestName - end.length).trimEnd()}${end}`;
  const below = parentName === null ? null : withEnd(` (${clipped(parentName, 30)})`);
  if (below !== null && isFree(below)) return below;
  // On from the last one: thousands of one name are numbered as fast as a few.
  const key = name.toLowerCase();
  for (let number = (taken.get(key) ?? 1) + 1; ; number += 1) {
    taken.set(key, number);
    const numbered = withEnd(` (${number})`);
    if (isFree(numbered)) return numbered;
  }
}

/** Each part of a description that begins with a sign of ours; elsewhere such a sign is a list. */
function partsOf(
  description: string,
  isOurs: boolean,
): Pick<CodeContentDto, 'definition' | 'include' | 'exclude'> {
  const parts = isOurs ? description.split(/\n\n(?=[+-] )/) : [description];
  const of = (sign: string) => parts.filter((it) => isOurs && it.startsWith(`${sign} `));
  const [include, exclude] = [of('+'), of('-')];
  // A list of somebody of ours: whatever it means, it stays together.
  if (include.length > 1 || exclude.length > 1) return { definition: description, include: '', exclude: '' };
  return {
    definition: parts.filter((it) => !include.includes(it) && !exclude.includes(it)).join('\n\n'),
    include: include[0]?.slice(2) ?? '',
    exclude: exclude[0]?.slice(2) ?? '',
  };
}

function codeContent(code: QdaCode, isOurs: boolean): Omit<CodeContentDto, 'parentId'> {
  const { definition, include, exclude } = partsOf(code.description.trim(), isOurs);
  return {
    name: clipped(code.name.trim(), longestName).trim() || '?',
    definition: clipped(definition, longestText),
    include: clipped(include, longestText),
    exclude: clipped(exclude, longestText),
  };
}

const fits = (code: QdaCode, content: Omit<CodeContentDto, 'parentId'>): boolean =>
  code.name.trim().length <= longestName && code.description.trim().length <= described(content).length;
