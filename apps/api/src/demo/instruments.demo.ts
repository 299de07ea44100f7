import { nothingSaid, type InstrumentAnswerDto, type InstrumentQuestionDto } from '@leerkring/shared';
import { InstrumentResponse } from '../instruments/instrument-response.entity.ts';
import { Instrument } from '../instruments/instrument.entity.ts';
import { contentHashOf } from '../instruments/instrument.rules.ts';
import { newId } from '../platform/ids.ts';
import { ReasonAnswer } from '../reasons/reason-answer.entity.ts';
import { Reason } from '../reasons/reason.entity.ts';
import { known, type DemoPlg, type DemoWorld } from './world.demo.ts';

const day = 24 * 60 * 60 * 1000;

const asked = (text: string, more: Partial<InstrumentQuestionDto>): InstrumentQuestionDto => ({
  id: newId(),
  text,
  explanation: '',
  kind: 'choice',
  scaleMax: null,
  scaleLow: '',
  scaleHigh: '',
  options: [],
  rows: [],
  unit: '',
  numberMin: null,
  numberMax: null,
  isOptional: false,
  ...more,
});
const said = (
  question: InstrumentQuestionDto,
  answer: Partial<InstrumentAnswerDto['answer']>,
): InstrumentAnswerDto => ({
  questionId: question.id,
  answer: { ...nothingSaid, probes: [], skipReason: null, ...answer },
});

const agree = ['Eens', 'Deels eens', 'Oneens'];

/** What was filled in, by whom if that is still known. */
interface Filled {
  userId: string | null;
  answers: InstrumentAnswerDto[];
}

/** What several of them said, by their places in what was filled in. */
interface Reasons {
  questionId: string;
  name: string;
  saidBy: number[];
}

async function seatInstrument(
  world: DemoWorld,
  plg: DemoPlg,
  it: { kind: string; title: string; intro: string; questions: InstrumentQuestionDto[] },
  days: { opened: number; closed?: number } | null,
  filled: Filled[],
  reasons: Reasons[] = [],
): Promise<void> {
  const { db } = world;
  const ago = (n: number) => new Date(world.now.getTime() - n * day);
  const id = newId();
  await db.repo(Instrument).insert({
    ...it,
    id,
    plgId: plg.id,
    startedById: known(world.people, 'p01').id,
    openedAt: days && ago(days.opened),
    contentHash: days && contentHashOf(it),
  });
  const of = { plgId: plg.id, instrumentId: id };
  const responses = filled.map((one) => ({ ...one, ...of, id: newId(), isHandedIn: true }));
  await db.repo(InstrumentResponse).insert(responses);
  if (days?.closed !== undefined) await db.repo(Instrument).update({ id }, { closedAt: ago(days.closed) });
  for (const { questionId, name, saidBy } of reasons) {
    const reasonId = newId();
    await db.repo(Reason).insert({ id: reasonId, ...of, questionId, name });
    await db
      .repo(ReasonAnswer)
      .insert(saidBy.map((at) => ({ id: newId(), ...of, reasonId, responseId: responses[at]?.id ?? '' })));
  }
}

/** A survey that has closed, a poll under way, an observation frame that is being written. */
export async function seatInstruments(world: DemoWorld, plg: DemoPlg): Promise<void> {
  const seen = asked('Mijn docent ziet het als ik vastloop.', {
    kind: 'scale',
    scaleMax: 5,
    scaleLow: 'nooit',
    scaleHigh: 'altijd',
  });
  const size = asked('Met hoeveel studenten werk je het liefst samen?', {
    options: ['alleen', 'met twee of drie', 'met vier tot zes', 'met meer'],
  });
  const more = asked('Wat zou je aan de groepen veranderen?', { kind: 'open', isOptional: true });
  const answers: [number, number, string][] = [
    [4, 2, 'Vaker wisselen van groep.'],
    [5, 1, ''],
    [3, 2, 'Soms is het stil omdat iedereen op elkaar wacht.'],
    [4, 2, ''],
    [2, 3, 'Een eigen plek waar we kunnen overleggen.'],
    [4, 1, ''],
    [5, 2, 'Niets, dit werkt.'],
    [3, 2, ''],
    [4, 2, 'Meer tijd met de docent.'],
  ];
  await seatInstrument(
    world,
    plg,
    {
      kind: 'vragenlijst',
      title: 'Werken in kleine groepen: wat vind jij?',
      intro: 'Vijf minuten, zonder naam. Je antwoorden worden alleen samen met die van anderen gelezen.',
      questions: [seen, size, more],
    },
    { opened: 20, closed: 6 },
    answers.map(([scale, choice, text]) => ({
      userId: null,
      answers: [
        said(seen, { scale }),
        said(size, { choice: size.options[choice] ?? null }),
        ...(text === '' ? [] : [said(more, { text })]),
      ],
    })),
    [
      { questionId: more.id, name: 'Meer begeleiding', saidBy: [2, 8] },
      { questionId: more.id, name: 'Een andere indeling', saidBy: [0] },
    ],
  );

  const statements = [
    'Studenten komen in een kleine groep eerder met een vraag.',
    'Een vaste groep werkt alleen als er ruimte is om te wisselen.',
    'De grootste kosten zitten in het rooster, niet in de uren.',
  ].map((text) => asked(text, { options: agree }));
  const voices: [string, number[], string][] = [
    ['p03', [0, 1, 1], 'Bij ons vooral na de eerste zes weken.'],
    ['p05', [0, 0, 2], ''],
    ['p09', [0, 1, 0], 'Wisselen per periode, niet per week.'],
  ];
  await seatInstrument(
    world,
    plg,
    {
      kind: 'peiling',
      title: 'Waar staan wij zelf?',
      intro: 'Drie zinnen uit de eerste gesprekken. Zeg van elke of je het ermee eens bent.',
      questions: statements,
    },
    { opened: 4 },
    voices.map(([person, choices, text]) => ({
      userId: known(world.people, person).id,
      answers: statements.map((item, at) =>
        said(item, { choice: agree[choices[at] ?? 0] ?? null, text: at === 0 ? text : '' }),
      ),
    })),
  );

  await seatInstrument(
    world,
    plg,
    {
      kind: 'kijkkader',
      title: 'Kijken in de les',
      intro: 'Schrijf op wat je ziet, niet wat je ervan vindt.',
      questions: [
        asked('Hoe werken studenten samen?', {
          kind: 'observation',
          rows: ['iedereen is aan het werk', 'studenten helpen elkaar', 'de docent loopt alle groepen langs'],
        }),
      ],
    },
    null,
    [],
  );
}
