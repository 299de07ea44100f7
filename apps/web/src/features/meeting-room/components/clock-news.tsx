import type { RoomClockDto } from '@leerkring/shared';
import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { elapsedOf } from '../clock.ts';
import { useServerNow } from '../../../lib/server-now.ts';

const minute = 60_000;

/** Tells who does not see the clock what happens to it: pause, extension, the last minute, the end of the time. */
export function ClockNews(props: { clock: RoomClockDto | null; title: string; offset: number }) {
  const { clock: t } = useText('meeting-room');
  const now = useServerNow(props.offset);
  const { clock, title } = props;
  const left = clock ? clock.minutes * minute - elapsedOf(clock, now) : null;
  const phase = left === null ? 'none' : left < 0 ? 'over' : left <= minute ? 'last' : 'time';
  const [before, setBefore] = useState({ clock, phase });
  const [news, setNews] = useState('');
  if (before.clock !== clock || before.phase !== phase) {
    setBefore({ clock, phase });
    const told = tell();
    if (told !== null) setNews(told);
  }
  return <VisuallyHidden role="status">{news}</VisuallyHidden>;

  function tell(): string | null {
    if (clock === null) return before.clock === null ? null : t.none;
    if (before.clock?.itemId !== clock.itemId) return t.newsItem(title, clock.minutes);
    const more = clock.minutes - before.clock.minutes;
    if (more !== 0) return t.newsMinutes(more, clock.minutes);
    const wasRunning = before.clock.runningSince !== null;
    const isRunning = clock.runningSince !== null;
    if (wasRunning !== isRunning) return isRunning ? t.newsGoesOn : t.newsPaused;
    if (before.phase === phase) return null;
    return phase === 'over' ? t.newsOver : phase === 'last' ? t.newsLast : null;
  }
}
