import type { DateAnswerValue } from '@leerkring/shared';
import { addDays } from '../calendars/local-date.rules.ts';
import { wallClock } from '../calendars/local-time.rules.ts';
import type { Meeting } from '../cycles/meeting.entity.ts';
import { momentOf } from '../cycles/meeting.rules.ts';
import { DateAnswer } from '../date-polls/date-answer.entity.ts';
import { DateOption } from '../date-polls/date-option.entity.ts';
import { DatePoll } from '../date-polls/date-poll.entity.ts';
import { newId } from '../platform/ids.ts';
import { known, type DemoWorld } from './world.demo.ts';

/** By date: who said what. The first has the most voices, the second every programme but one that is still silent. */
const said: Record<string, DateAnswerValue>[] = [
  { p01: 'yes', p03: 'yes', p04: 'yes', p05: 'yes', p06: 'yes', p07: 'no', p09: 'no', p13: 'yes' },
  { p01: 'yes', p03: 'yes', p04: 'no', p05: 'if_need_be', p07: 'yes', p09: 'yes', p13: 'if_need_be' },
  { p01: 'if_need_be', p03: 'no', p05: 'yes', p07: 'no', p09: 'yes' },
];

/** A consultation between two meetings that is still looking for its date. */
export async function seatDatePoll(world: DemoWorld, meetings: Meeting[]): Promise<void> {
  const next = meetings.find(({ state }) => state === 'planned');
  if (!next) return;
  const { db, b } = world;
  const poll = await db.repo(DatePoll).save(
    db.repo(DatePoll).create({
      plgId: b.id,
      key: newId(),
      meetingId: null,
      title: 'Tussentijds overleg over de gesprekken',
      facilitatorId: known(b.members, 'p01'),
      answerBy: addDays(wallClock(world.now).date, 6),
      settledOptionId: null,
    }),
  );
  const first = addDays(wallClock(next.startsAt).date, 12);
  for (const [index, answers] of said.entries()) {
    const day = addDays(first, [0, 2, 7][index] ?? 0);
    const option = await db.repo(DateOption).save(
      db.repo(DateOption).create({
        pollId: poll.id,
        ...momentOf({ date: day, startTime: '15:30', endTime: '16:30' }),
      }),
    );
    await db
      .repo(DateAnswer)
      .save(
        Object.entries(answers).map(([key, value]) =>
          db.repo(DateAnswer).create({ optionId: option.id, membershipId: known(b.members, key), value }),
        ),
      );
  }
}
