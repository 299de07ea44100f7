import type { ProtocolAudience } from '@leerkring/shared';
import { ProtocolQuestion } from '../protocols/protocol-question.entity.ts';
import { ProtocolVersion } from '../protocols/protocol-version.entity.ts';
import { Protocol } from '../protocols/protocol.entity.ts';
import { contentHash } from '../protocols/protocol.rules.ts';
import { SharedQuestion } from '../question-bank/shared-question.entity.ts';
import { newId } from '../platform/ids.ts';
import { known, type DemoPlg, type DemoWorld } from './world.demo.ts';

interface QuestionText {
  text: string;
  /** Which leading question it serves: 1, 2 or 3. */
  lv: 1 | 2 | 3;
  probes?: string[];
  explanation?: string;
  isScale?: boolean;
  isOptional?: boolean;
  /** The words of a group that asks it a second year: the same question, better understood. */
  nextYear?: string;
}

const closing: QuestionText = {
  text: 'Is er iets dat ik niet vroeg en dat wel telt?',
  lv: 2,
  isOptional: true,
};

const students: QuestionText[] = [
  {
    text: 'Met hoeveel studenten zit je meestal in de les, en hoe was dat eerder?',
    lv: 1,
    probes: ['Wat is voor jou klein?'],
  },
  {
    text: 'Wat merk je het eerst als de groep klein is?',
    lv: 2,
    explanation: 'Het gaat om wat jij zelf merkt.',
  },
  {
    text: 'Vertel over een les waarin de kleine groep jou verder hielp.',
    lv: 2,
    probes: ['Wat deed de docent?', 'Wat deed jij?'],
  },
  { text: 'En wanneer had je liever met meer mensen in de klas gezeten?', lv: 2 },
  {
    text: 'Hoe vaak weet je docent waar jij mee bezig bent, in het vak en als persoon?',
    nextYear: 'Hoe vaak merk je dat je docent weet hoe het met je gaat, in het vak en als persoon?',
    lv: 2,
    isScale: true,
    probes: ['Kun je een voorbeeld geven?'],
  },
  {
    text: 'Gaat de stof voor jou sneller, dieper of gewoon hetzelfde?',
    lv: 2,
    probes: ['Heb je een voorbeeld?'],
  },
  { text: 'Hoe is het om samen te werken als je elkaar zo goed kent?', lv: 2 },
  {
    text: 'Stel dat jij volgend jaar één ding aan de lessen mag veranderen: wat kies je, en hoe merken we of het werkt?',
    lv: 3,
  },
  closing,
];

const teachers: QuestionText[] = [
  {
    text: 'Wat wilden jullie voor studenten bereiken toen jullie met kleinere groepen begonnen (of willen beginnen)?',
    lv: 1,
  },
  { text: 'Beschrijf een gewone lesweek: wat is er anders georganiseerd?', lv: 1 },
  {
    text: 'Wat vraagt een kleine groep van jouw manier van lesgeven?',
    lv: 2,
    probes: ['Wat ben je gaan laten?'],
  },
  { text: 'Waar wint je team tijd, en waar raakt het tijd kwijt?', lv: 2 },
  { text: 'Welke studenten profiteren het meest, en wie raakt er misschien tussen wal en schip?', lv: 2 },
  { text: 'Wat was het lastigst in rooster, ruimte, bezetting of kosten?', lv: 1 },
  {
    text: 'Waaraan lees je af dat de kwaliteit minstens op peil blijft?',
    lv: 3,
    probes: ['Hoe vaak kijk je daarnaar?'],
  },
  { text: 'Wat geef je een team mee dat volgend jaar start?', lv: 3 },
  closing,
];

/** What students were asked on a scale, asked of teachers in the first year too, so that both can be laid side by side. */
const tied: QuestionText = {
  text: 'Hoe vaak weet jij waar een student mee bezig is, in het vak en als persoon?',
  lv: 2,
  isScale: true,
  isOptional: true,
};

/** Ideas that were not chosen: the guide of a real group leaves many behind. */
const ideas: Record<ProtocolAudience, QuestionText[]> = {
  student: [
    { text: 'Welke les vond je dit jaar het leukst?', lv: 2 },
    { text: 'Ken je alle namen in je groep?', lv: 1 },
  ],
  teacher: [{ text: 'Hoeveel uur voorbereiding kost een les nu?', lv: 2 }],
};

const consent: Record<ProtocolAudience, string> = {
  student:
    'We praten over hoe het is om les te krijgen in een kleine groep. Meedoen mag, het hoeft niet. Je naam komt nergens te staan: je krijgt een code. Je mag een vraag overslaan en je mag stoppen. Wil je later iets terugnemen, dan kan dat.',
  teacher:
    'Dit gesprek gaat over werken met kleine groepen in jouw opleiding. Ik kom van een andere opleiding en schrijf antwoorden op bij een code, zonder je naam. Je kunt een vraag overslaan, stoppen, of later iets laten weghalen.',
};

/** What was frozen, for the conversations that follow. */
export interface DemoProtocol {
  versionId: string;
  /** Question ids by key: S1 … S9 and D1 … D9. */
  questions: Record<string, string>;
  /** The same questions, for a next year that takes them over. */
  settled: Pick<ProtocolQuestion, 'id' | 'text' | 'audience' | 'lineageId' | 'canonicalId'>[];
}

const contributors = ['p03', 'p05', 'p07', 'p09', 'p11', 'p04', 'p06', 'p08', 'p10', 'p12'];

/** Version 1.0 of one year, frozen at the end of the second meeting. */
export async function seatProtocol(
  world: DemoWorld,
  plg: DemoPlg,
  frozenAt: Date,
  earlier: DemoProtocol['settled'] = [],
): Promise<DemoProtocol> {
  const { db } = world;
  const protocol = await db.repo(Protocol).save(db.repo(Protocol).create({ plgId: plg.id }));
  const version = await db.repo(ProtocolVersion).save(
    db.repo(ProtocolVersion).create({
      plgId: plg.id,
      protocolId: protocol.id,
      major: 1,
      minor: 0,
      note: 'Vastgesteld in de tweede bijeenkomst.',
      consentStudent: consent.student,
      consentTeacher: consent.teacher,
    }),
  );
  const keys: Record<string, string> = {};
  // The last question is asked of everyone: one question, worded for each audience.
  const closingId = newId();
  const question = (
    audience: ProtocolAudience,
    text: QuestionText,
    index: number,
    isChosen: boolean,
  ): ProtocolQuestion => {
    const id = newId();
    const origin = earlier.find((one) => one.text === text.text && one.audience === audience);
    if (isChosen) keys[`${audience === 'student' ? 'S' : 'D'}${index + 1}`] = id;
    return db.repo(ProtocolQuestion).create({
      id,
      plgId: plg.id,
      versionId: version.id,
      lineageId: origin?.lineageId ?? newId(),
      canonicalId: origin?.canonicalId ?? (text.text === closing.text ? closingId : newId()),
      originId: origin?.id ?? null,
      audience,
      leadingQuestionId: plg.leadingQuestions[text.lv - 1] ?? '',
      text: (origin && text.nextYear) ?? text.text,
      explanation: text.explanation ?? '',
      kind: text.isScale ? 'scale' : 'open',
      scaleMax: text.isScale ? 5 : null,
      scaleLow: text.isScale ? 'nooit' : '',
      scaleHigh: text.isScale ? 'altijd' : '',
      options: [],
      rows: [],
      unit: '',
      numberMin: null,
      numberMax: null,
      probes: text.probes ?? [],
      isOptional: text.isOptional ?? false,
      isChosen,
      position: isChosen ? index + 1 : 50 + index,
      contributorId: known(world.people, contributors[index % contributors.length] ?? 'p03').id,
      mergedIntoId: null,
      revision: 1,
    });
  };
  const questions = [
    ...students.map((text, index) => question('student', text, index, true)),
    ...teachers.map((text, index) => question('teacher', text, index, true)),
    ...(earlier.length === 0 ? [question('teacher', tied, teachers.length, true)] : []),
    ...ideas.student.map((text, index) => question('student', text, index, false)),
    ...ideas.teacher.map((text, index) => question('teacher', text, index, false)),
  ];
  const asked = questions.find((it) => it.audience === 'student' && it.kind === 'scale');
  for (const it of questions) if (it.text === tied.text && asked) it.canonicalId = asked.canonicalId;
  await db.repo(ProtocolQuestion).save(questions);
  const hash = contentHash({ consentStudent: consent.student, consentTeacher: consent.teacher, questions });
  await db
    .repo(ProtocolVersion)
    .update({ id: version.id }, { frozenAt, frozenById: known(world.people, 'p01').id, contentHash: hash });
  const settled = questions.filter(({ isChosen }) => isChosen);
  // The group opened the one question that fits every subject.
  const [shared] = settled.filter(({ text }) => text === closing.text);
  if (shared)
    await db.repo(SharedQuestion).save(
      db.repo(SharedQuestion).create({
        plgId: plg.id,
        lineageId: shared.lineageId,
        sharedById: known(world.people, 'p01').id,
      }),
    );
  return { versionId: version.id, questions: keys, settled };
}
