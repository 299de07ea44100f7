import { showable, type ProgrammeBalanceDto } from '@leerkring/shared';
import type { BalanceFigures } from './balance.entity.ts';

export interface QuotedSection {
  sectionId: string;
  title: string;
  /** Of every quote in the chapter the conversation it is from; the same one as often as it is quoted. */
  quotedFrom: readonly string[];
}

export interface HeldAt {
  programmeId: string;
  name: string;
  interviewIds: readonly string[];
}

/**
 * How much of the report each programme has. A conversation counts once for a chapter and once for the whole, however
 * often it is quoted: counted by quotes, a programme could be told from how often one code stands in the text. Whatever
 * would tell of fewer than five conversations where they were held is left out, also next to what was shown before.
 * @returns null when nothing may be shown
 */
export function balanceOf(
  sections: readonly QuotedSection[],
  programmes: readonly HeldAt[],
  shownBefore: readonly (readonly string[])[],
): { figures: BalanceFigures; over: string[][] } | null {
  const groups = sections.map((it) => ({ key: it.sectionId, rank: 1, members: [...new Set(it.quotedFrom)] }));
  const all = { key: 'all', rank: 0, members: [...new Set(groups.flatMap(({ members }) => members))] };
  const shown = showable([all, ...groups], shownBefore);
  if (!shown.has('all')) return null;
  return {
    figures: {
      quotes: sections.reduce((sum, { quotedFrom }) => sum + quotedFrom.length, 0),
      conversations: all.members.length,
      programmes: sharesOf(all.members, programmes),
      sections: sections.map(({ sectionId, title, quotedFrom }) => ({
        sectionId,
        title,
        quotes: quotedFrom.length,
        conversations: new Set(quotedFrom).size,
        programmes: shown.has(sectionId) ? sharesOf(quotedFrom, programmes) : null,
      })),
    },
    over: [all, ...groups].filter(({ key }) => shown.has(key)).map(({ members }) => members),
  };
}

function sharesOf(quotedFrom: readonly string[], programmes: readonly HeldAt[]): ProgrammeBalanceDto[] {
  const quoted = new Set(quotedFrom);
  const held = programmes.reduce((sum, { interviewIds }) => sum + interviewIds.length, 0);
  return programmes.map(({ programmeId, name, interviewIds }) => ({
    programmeId,
    name,
    conversations: interviewIds.length,
    quoted: interviewIds.filter((it) => quoted.has(it)).length,
    expected: held === 0 ? 0 : (quoted.size * interviewIds.length) / held,
  }));
}
