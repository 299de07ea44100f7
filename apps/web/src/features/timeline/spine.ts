import type { TimelineDto, TimelineMeetingDto, WorkKind, WorkProgressDto } from '@leerkring/shared';
import type { SpineItem, SpineState } from '../../ui/year-spine.tsx';

/** Which work belongs after which meeting: between the first and the second, the second and the third, and so on. */
const stretches: readonly (readonly WorkKind[])[] = [
  ['portraits', 'protocols'],
  ['assignments', 'interviews', 'reports'],
  ['recommendations'],
];

export interface SpineWords {
  work: (kind: WorkKind) => { label: string; href: string };
  meeting: (meeting: TimelineMeetingDto, number: number) => { label: string; name: string; href: string };
}

interface Stretch {
  from: number;
  to: number;
  work: WorkProgressDto[];
}

function stretchesOf(timeline: TimelineDto, meetings: TimelineMeetingDto[]): Stretch[] {
  const starts = meetings.map((it) => Date.parse(it.startsAt));
  const edges = [Date.parse(timeline.startsOn), ...starts, Date.parse(timeline.endsOn) + 86_400_000];
  const all = Array.from({ length: meetings.length + 1 }, (_, index) => ({
    from: edges[index] ?? 0,
    to: edges[index + 1] ?? 0,
    work: [] as WorkProgressDto[],
  }));
  stretches.forEach((kinds, index) => {
    // A year with fewer meetings than kinds of work does the rest of the work after its last meeting.
    const at = all[Math.min(index + 1, all.length - 1)];
    at?.work.push(...kinds.flatMap((kind) => timeline.work.find((it) => it.kind === kind) ?? []));
  });
  return all;
}

function stateOf(work: WorkProgressDto, isCurrent: boolean): SpineState {
  if (work.total > 0 && work.done >= work.total) return 'done';
  return isCurrent || work.done > 0 ? 'now' : 'later';
}

/** The year of a group as a row of meetings and the work between them, with today at its place. */
export function spineOf(timeline: TimelineDto, now: number, words: SpineWords): SpineItem[] {
  const meetings = timeline.meetings.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const all = stretchesOf(timeline, meetings);
  return all.flatMap((stretch, index): SpineItem[] => {
    const isCurrent = now >= stretch.from && now < stretch.to;
    const share = isCurrent ? (now - stretch.from) / (stretch.to - stretch.from) : undefined;
    const isEdge = index === 0 || index === all.length - 1;
    const weight = (stretch.to - stretch.from) / (7 * 86_400_000 * 8);
    const items: SpineItem[] = stretch.work.map((work, place) => {
      const inside = share === undefined ? undefined : share * stretch.work.length - place;
      return {
        kind: 'work',
        key: work.kind,
        ...words.work(work.kind),
        // Before anything is planned, no work is on time or late.
        state: stateOf(work, isCurrent && meetings.length > 0),
        weight: weight / stretch.work.length,
        ...(work.total > 0 && { progress: { done: work.done, of: work.total } }),
        ...(inside !== undefined && inside >= 0 && inside < 1 && { today: inside }),
      };
    });
    if (items.length === 0 && (!isEdge || isCurrent)) {
      items.push({ kind: 'rest', key: `rest-${index}`, ...(share !== undefined && { today: share }) });
    }
    const meeting = meetings[index];
    if (meeting) {
      items.push({
        kind: 'meeting',
        key: meeting.id,
        number: index + 1,
        ...words.meeting(meeting, index + 1),
        state: meeting.state === 'held' ? 'done' : meeting.id === timeline.nextMeetingId ? 'now' : 'later',
      });
    }
    return items;
  });
}
