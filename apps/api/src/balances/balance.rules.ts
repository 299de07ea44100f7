import {
  protocolAudiences,
  showable,
  tellsOfFew,
  type ProgrammeBalanceDto,
  type ProtocolAudience,
} from '@leerkring/shared';
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
  interviews: readonly { id: string; audience: ProtocolAudience }[];
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
  // How many were held where stands beside it: what is not quoted may be no few, and nothing may have come in since.
  const held = {
    key: 'held',
    rank: -1,
    members: programmes.flatMap((it) => it.interviews.map(({ id }) => id)),
  };
  const shown = showable([held, all, ...groups], shownBefore);
  for (const { key, members } of [all, ...groups]) if (sharesTell(members, programmes)) shown.delete(key);
  if (!shown.has('held') || !shown.has('all')) return null;
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
    over: [held, all, ...groups].filter(({ key }) => shown.has(key)).map(({ members }) => members),
  };
}

/**
 * Whether it tells of fewer than five who were quoted, or were not, how many of them were held where. A code says whether
 * a student or a teacher spoke, and everyone knows how many of each were spoken with at which programme: of four of four
 * that are quoted the two students are.
 */
function sharesTell(quotedFrom: readonly string[], programmes: readonly HeldAt[]): boolean {
  const quoted = new Set(quotedFrom);
  const places = programmes.map(({ interviews }) => ({
    all: interviews.length,
    quoted: interviews.filter(({ id }) => quoted.has(id)).length,
    audienceOf: (audience: ProtocolAudience) => interviews.filter((it) => it.audience === audience),
  }));
  const sum = (of: (it: (typeof places)[number]) => number): number =>
    places.reduce((n, it) => n + of(it), 0);
  const [all, allQuoted] = [sum((it) => it.all), sum((it) => it.quoted)];
  return protocolAudiences.some((audience) => {
    const ofIt = (it: (typeof places)[number]): number => it.audienceOf(audience).length;
    const size = sum(ofIt);
    const quotedSize = sum((it) => it.audienceOf(audience).filter(({ id }) => quoted.has(id)).length);
    // Of those of this audience at a programme at least and at most so many are quoted, by these numbers alone.
    const least = (it: (typeof places)[number]): number => Math.max(0, it.quoted - (it.all - ofIt(it)));
    const most = (it: (typeof places)[number]): number => Math.min(ofIt(it), it.quoted);
    return places.some((it) => {
      const low = Math.max(least(it), quotedSize - (sum(most) - most(it)));
      const high = Math.min(most(it), quotedSize - (sum(least) - least(it)));
      if (low !== high) return false;
      // Without these numbers it was sure already, or it is known of all that are quoted, or of all that are not.
      const isKnown = (few: number): boolean =>
        Math.max(0, few - (size - ofIt(it))) === Math.min(few, ofIt(it));
      return (
        (tellsOfFew(quotedSize) && !isKnown(quotedSize) && !isOfAll(it.quoted, allQuoted)) ||
        (tellsOfFew(size - quotedSize) &&
          !isKnown(size - quotedSize) &&
          !isOfAll(it.all - it.quoted, all - allQuoted))
      );
    });
  });
}

/** None of them, or every one there is. */
const isOfAll = (here: number, everywhere: number): boolean => here === 0 || here === everywhere;

function sharesOf(quotedFrom: readonly string[], programmes: readonly HeldAt[]): ProgrammeBalanceDto[] {
  const quoted = new Set(quotedFrom);
  const held = programmes.reduce((sum, { interviews }) => sum + interviews.length, 0);
  return programmes.map(({ programmeId, name, interviews }) => ({
    programmeId,
    name,
    conversations: interviews.length,
    quoted: interviews.filter(({ id }) => quoted.has(id)).length,
    expected: held === 0 ? 0 : (quoted.size * interviews.length) / held,
  }));
}
