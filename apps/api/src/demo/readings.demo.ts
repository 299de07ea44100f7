import type { ChosenWordsDto } from '@leerkring/shared';
import type { AnswersService } from '../interviews/answers.service.ts';
import type { Answer } from '../interviews/answer.entity.ts';
import { newId } from '../platform/ids.ts';
import type { JointThreadsService } from '../readings/joint-threads.service.ts';
import type { ReadThreadsService } from '../readings/read-threads.service.ts';
import type { ReadingViewsService } from '../readings/reading-views.service.ts';
import type { ReadingsService } from '../readings/readings.service.ts';
import { known, type DemoWorld } from './world.demo.ts';

export interface DemoReading {
  readings: ReadingsService;
  views: ReadingViewsService;
  threads: ReadThreadsService;
  joint: JointThreadsService;
  answers: AnswersService;
}

/** Who reads: two authors, an author who does research, and a researcher. */
const readers = ['p08', 'p09', 'p10', 'p13'] as const;

interface Noticed {
  /** How each of the readers calls what they found; null where they found nothing. */
  names: Record<(typeof readers)[number], string | null>;
  /** Whose threads became one, and under which name. */
  joined: { by: (typeof readers)[number][]; name: string; text: string } | null;
}

/** By the place of the question in the guide for students (S) or teachers (D). */
const noticed: Record<string, Noticed> = {
  S3: {
    names: {
      p08: 'Opnieuw doen tot het lukt',
      p09: 'Je mag het vaker proberen',
      p10: 'Oefenen tot het goed is',
      p13: 'De docent doet het voor',
    },
    joined: {
      by: ['p08', 'p09', 'p10'],
      name: 'Oefenen tot het lukt',
      text: 'In een kleine groep is er tijd om iets nog een keer te doen.',
    },
  },
  S6: {
    names: {
      p08: 'Je hoeft niet te wachten',
      p09: 'Sneller aan de beurt',
      p10: 'Dieper, niet sneller',
      p13: 'Minder wachten',
    },
    joined: { by: ['p08', 'p13'], name: 'Minder wachten', text: '' },
  },
  D1: {
    names: { p08: 'Je kent elke student', p09: 'Je ziet wie vastloopt', p10: null, p13: null },
    joined: null,
  },
};

const placeOf = ({ interview, question }: Answer): string =>
  `${interview.audience === 'student' ? 'S' : 'D'}${question.position}`;

const firstSentence = (text: string): string => (/^.+?[.?!](?=\s|$)/su.exec(text)?.[0] ?? text).trim();

/** The running year is in the second stage: the first is over, some threads are one, and others stand alone. */
export async function seatReading(world: DemoWorld, rooms: DemoReading): Promise<void> {
  const { b, actor } = world;
  const plgId = b.id;
  const memberships = readers.map((key) => known(b.members, key));
  await rooms.readings.plan(actor('p01'), plgId, { readerIds: memberships });
  const said = (await rooms.answers.list(actor('p08'), plgId)).filter((it) => it.text !== '');
  const { round } = await rooms.views.view(actor('p01'), plgId);
  const made: Record<string, string> = {};
  for (const key of readers) {
    const membershipId = known(b.members, key);
    const mine = round?.readers.find((it) => it.membershipId === membershipId)?.guides ?? [];
    const interviewIds = new Set(mine.map((it) => it.interviewId));
    for (const [place, { names }] of Object.entries(noticed)) {
      const about = said.filter((it) => placeOf(it) === place && interviewIds.has(it.interviewId));
      const [first] = about;
      const name = names[key];
      if (!first || !name) continue;
      const id = newId();
      const words: ChosenWordsDto = {
        answerId: first.id,
        start: first.text.indexOf(firstSentence(first.text)),
        end: first.text.indexOf(firstSentence(first.text)) + firstSentence(first.text).length,
        words: firstSentence(first.text),
      };
      const { canonicalId } = first.question;
      const codes = about.map((it) => it.interview.code);
      await rooms.threads.write(actor(key), plgId, {
        id,
        canonicalId,
        name,
        text: '',
        codes,
        words: [words],
      });
      made[`${key} ${place}`] = id;
    }
    await rooms.readings.handIn(actor(key), plgId);
  }
  for (const [place, { joined }] of Object.entries(noticed)) {
    const threadIds = (joined?.by ?? []).flatMap((key) => made[`${key} ${place}`] ?? []);
    if (joined && threadIds.length > 0)
      await rooms.joint.join(actor('p09'), plgId, { threadIds, name: joined.name, text: joined.text });
  }
}
