/** What can give somebody away in an answer. */
export const nameKinds = ['respondent', 'colleague', 'titled', 'email', 'phone'] as const;
export type NameKind = (typeof nameKinds)[number];

/** What stands there instead, in the language of the conversations. */
export const neutralTerms: Record<NameKind, string> = {
  respondent: '[naam gesprekspartner]',
  colleague: '[naam docent]',
  titled: '[naam]',
  email: '[e-mailadres]',
  phone: '[telefoonnummer]',
};

export interface KnownName {
  name: string;
  kind: 'respondent' | 'colleague';
}

export interface FoundName {
  kind: NameKind;
  start: number;
  end: number;
  words: string;
}

const particle = "(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]en|[Tt]er|[Tt]e|[Ee]l|[Aa]l|[Ll]a|[Ll]e|'t|in)";
const capital = String.raw`\p{Lu}[\p{L}'’-]+`;
const title =
  '[Mm]eneer|[Mm]ijnheer|[Mm]evrouw|[Jj]uf|[Jj]uffrouw|[Mm]eester|[Dd]hr\\.?|[Mm]evr\\.?|[Mm]w\\.?|[Mm]ister|[Mm]iss|[Mm]rs?\\.?|[Mm]s\\.?';
const patterns: [NameKind, RegExp][] = [
  ['email', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  ['phone', /(?<![\p{L}\p{N}])(?:(?:\+|00)31[\s-]?(?:\(0\)[\s-]?)?|0)(?:\d[\s-]?){8}\d(?!\d)/gu],
  [
    'titled',
    new RegExp(
      `(?<=(?<!\\p{L})(?:${title})\\s+)(?:${particle}\\s+)*${capital}(?:\\s+(?:${particle}\\s+)*${capital})?`,
      'gu',
    ),
  ],
];
/** Names that are ordinary words as well: at the start of a sentence the capital says nothing. */
const ordinary = new Set(
  'bakker berg boer bos bloem bruin dijk groot hoop jong kok klein koning lang mei prins roos smit storm visser vos vries wil wit zwart'.split(
    ' ',
  ),
);
const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const whole = (words: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}\\[])${escaped(words)}(?:s|'s|’s)?(?![\\p{L}\\p{N}])`, flags);

/** The whole name however it is written, and its parts where they are written as a name. */
function findKnown(text: string, { name, kind }: KnownName): FoundName[] {
  const trimmed = name.trim();
  if (trimmed.length < 2) return [];
  const found = [...text.matchAll(whole(trimmed, 'giu'))].map((match) => spanOf(kind, match));
  const parts = trimmed.split(/\s+/).filter((part) => part.length > 2 && /^\p{Lu}/u.test(part));
  for (const part of parts)
    for (const match of text.matchAll(whole(part, 'gu'))) {
      const isAtStart = /(^|[.!?:"“‘]\s*)$/u.test(text.slice(0, match.index));
      if (!(isAtStart && ordinary.has(part.toLowerCase()))) found.push(spanOf(kind, match));
    }
  return found;
}

const spanOf = (kind: NameKind, match: RegExpExecArray): FoundName => ({
  kind,
  start: match.index,
  end: match.index + match[0].length,
  words: match[0],
});

/** What stands in a text that can give somebody away, from left to right, none over another. */
export function findNames(text: string, known: readonly KnownName[] = []): FoundName[] {
  const all = [
    ...known.flatMap((it) => findKnown(text, it)),
    ...patterns.flatMap(([kind, pattern]) => [...text.matchAll(pattern)].map((match) => spanOf(kind, match))),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const found: FoundName[] = [];
  for (const it of all) if (it.start >= (found.at(-1)?.end ?? 0)) found.push(it);
  return found;
}

/** A neutral term for each, and the rest as it was. */
export function replaceNames(text: string, found: readonly FoundName[]): string {
  let result = '';
  let at = 0;
  for (const { kind, start, end } of found) {
    result += text.slice(at, start) + neutralTerms[kind];
    at = end;
  }
  return result + text.slice(at);
}
