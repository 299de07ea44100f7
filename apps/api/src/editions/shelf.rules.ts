import { portraitField, portraitWords, routes, type PortraitChoice, type Route } from '@leerkring/shared';
import type { PortraitValues } from '../portraits/portrait-version.entity.ts';
import type { Showcase } from './edition.entity.ts';

export const approaches = portraitField('approach')?.options ?? [];
export const levels = [1, 2, 3, 4] as const;

/** What someone without an account looks for. */
export interface ShelfFilter {
  words: string;
  level: number | null;
  route: Route | null;
  approach: string | null;
}

/** From the address of the page; what means nothing is as good as absent. */
export function shelfFilter(query: Record<string, unknown>): ShelfFilter {
  const one = (name: string): string => {
    const it = query[name];
    return typeof it === 'string' ? it.trim().slice(0, 100) : '';
  };
  const [level, route, approach] = [Number(one('niveau')), one('leerweg'), one('aanpak')];
  return {
    words: one('zoek'),
    level: levels.find((it) => it === level) ?? null,
    route: routes.find((it) => it === route) ?? null,
    approach: approaches.includes(approach) ? approach : null,
  };
}

/** As many as lie side by side. */
export const most = 4;

/** Which portraits to lay side by side: two to four addresses; and how many were asked for. */
export function chosenOf(query: Record<string, unknown>): { slugs: string[]; asked: number } {
  const asked = [query['met'] ?? []].flat().filter((it): it is string => typeof it === 'string');
  const all = [...new Set(asked.map((it) => it.slice(0, 120)))];
  return { slugs: all.slice(0, most), asked: all.length };
}

/** Lower case without accents: who searches types as quickly as possible. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
}

export function matches(
  it: { edition: { showcase: Showcase }; values: PortraitValues },
  { words, level, route, approach }: ShelfFilter,
): boolean {
  const { programme, institution, schoolYear, locale } = it.edition.showcase;
  if (level !== null && !programme.levels.includes(level)) return false;
  if (route !== null && programme.route !== route) return false;
  if (approach !== null && it.values.approach?.choice !== approach) return false;
  const said = Object.values(it.values).map(
    ({ text, line, choice }) =>
      text ?? line ?? (choice ? (portraitWords[locale].choices[choice as PortraitChoice] ?? '') : ''),
  );
  const all = plain([programme.name, institution, schoolYear, ...said].join('\n'));
  return plain(words)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
