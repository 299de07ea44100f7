import { compareNames } from '@leerkring/shared';
import { readFormat } from '../formats/formats.service.ts';
import { FormatRun } from '../formats/format-run.entity.ts';
import { SilentNote } from '../formats/silent-note.entity.ts';
import type { Meeting } from '../cycles/meeting.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { newId } from '../platform/ids.ts';
import path from 'node:path';
import type { DemoWorld } from './world.demo.ts';

/** By the programme it was told about. */
const noticed: Record<string, string> = {
  Haarverzorging: 'Drie niveaus in één ruimte, en toch werkt iedereen door.',
  'Maatschappelijke Zorg': 'Niemand begon om geld te besparen.',
  Verkoper: 'Hoe houd je de grote groep bij elkaar?',
};

/** The round of stories of a meeting that has been held, with what people noticed. */
export async function seatFormats(world: DemoWorld, meetings: Meeting[]): Promise<void> {
  const [meeting] = meetings.filter(({ state }) => state === 'held');
  if (!meeting) return;
  const format = readFormat(path.resolve(import.meta.dirname, '../../formats/verhalenronde.json'));
  const { plgId } = meeting;
  const seats = await world.db.repo(Seat).find({ where: { plgId }, relations: { programme: true } });
  const names = seats.map(({ programme }) => programme.name).toSorted(compareNames);
  const plain = JSON.parse(JSON.stringify(format.steps)) as typeof format.steps;
  const steps = names.flatMap((programmeName) => plain.map((step) => ({ ...step, programmeName })));
  const writing = steps.flatMap(({ notes }, index) => (notes === 'at_end' ? [index] : []));
  const run = {
    id: newId(),
    plgId,
    meetingId: meeting.id,
    key: format.key,
    content: { title: format.title, steps },
    stepIndex: steps.length - 1,
    openedSteps: [] as number[],
    rounds: [],
    presenterId: null,
    endedAt: meeting.endsAt,
  };
  const runs = world.db.repo(FormatRun);
  await runs.save(runs.create(run));
  const notes = world.db.repo(SilentNote);
  for (const [index, stepIndex] of writing.entries()) {
    const text = noticed[names[index] ?? ''];
    const seat = seats.find(({ programme }) => programme.name !== names[index]);
    const writer = seat && (await world.db.repo(Membership).findOneBy({ plgId, seatId: seat.id }));
    if (!text || !writer || !seat) continue;
    await notes.save(
      notes.create({
        runId: run.id,
        stepIndex,
        membershipId: writer.id,
        programmeId: seat.programmeId,
        text,
        kind: null,
      }),
    );
  }
  // Notes can only be written while they are closed.
  await runs.update({ id: run.id }, { openedSteps: writing });
}
