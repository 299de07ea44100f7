import type { DayBlockDto } from '@leerkring/shared';
import type { RoomText } from '../../../text/rooms.ts';

type Words = RoomText['cycles']['blocks'];

function listed(names: string[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}

/** What a reason is called; the same holiday of several institutions is one reason. */
function nameOf(t: Words, block: DayBlockDto): string {
  const holiday = block.holiday === null ? (block.label ?? '') : t.holidays[block.holiday];
  if (block.kind === 'day_after') return t.dayAfter(holiday);
  return block.kind === 'public_holiday' ? holiday : (block.label ?? '');
}

/** Why a day is not free, in words: `Kerstvakantie (ROC van Twente en ROC Rivierenbeek), Tweede Kerstdag`. */
export function sayBlocks(t: Words, blocks: readonly DayBlockDto[]): string {
  const reasons = new Map<string, { isHard: boolean; institutions: string[] }>();
  for (const block of blocks) {
    const name = nameOf(t, block);
    const reason = reasons.get(name) ?? { isHard: block.isHard, institutions: [] };
    const { institutionName } = block;
    if (institutionName !== null && !reason.institutions.includes(institutionName))
      reason.institutions.push(institutionName);
    reasons.set(name, { ...reason, isHard: reason.isHard || block.isHard });
  }
  return [...reasons]
    .map(([name, { isHard, institutions }]) => {
      const words = t.closed(name, listed(institutions, t.and));
      return isHard ? words : t.soft(words);
    })
    .join(', ');
}

/** Where the reasons were found, each source once; empty when they are computed. */
export function saySources(t: Words, blocks: readonly DayBlockDto[]): string {
  const sources = [...new Set(blocks.flatMap(({ source }) => source ?? []))];
  return sources.length === 0 ? '' : t.sources(sources.join('; '));
}
