import type { DayBlockDto } from '@leerkring/shared';
import type { RoomText } from '../../../text/rooms.ts';

/** Why a day is not free, in words: `Kerstvakantie (ROC van Twente), Tweede Kerstdag`. */
export function sayBlocks(t: RoomText['cycles']['blocks'], blocks: readonly DayBlockDto[]): string {
  const words = blocks.map((block) => {
    if (block.kind === 'closed_period') {
      const say = block.isHard ? t.closed : t.soft;
      return say(block.label ?? '', block.institutionName);
    }
    const holiday = block.holiday === null ? '' : t.holidays[block.holiday];
    return block.kind === 'bridge_day' ? t.bridge(holiday) : holiday;
  });
  return [...new Set(words)].join(', ');
}
