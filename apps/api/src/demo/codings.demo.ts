import type { CodeContentDto } from '@leerkring/shared';
import { IsNull, Not } from 'typeorm';
import { Theme } from '../analysis/theme.entity.ts';
import { CodeVersion } from '../codes/code-version.entity.ts';
import { Code } from '../codes/code.entity.ts';
import { CodeChange } from '../codings/code-change.entity.ts';
import { Coding } from '../codings/coding.entity.ts';
import { codingPlace, contextOf, printOf } from '../codings/coding.rules.ts';
import { ThemeCoding } from '../codings/theme-coding.entity.ts';
import { DoubleCodingDecision } from '../double-codings/double-coding-decision.entity.ts';
import { DoubleCodingUnit } from '../double-codings/double-coding-unit.entity.ts';
import { DoubleCoding } from '../double-codings/double-coding.entity.ts';
import { Answer } from '../interviews/answer.entity.ts';
import { openAnswer, seal } from '../interviews/respondent-key.rules.ts';
import { newId } from '../platform/ids.ts';
import { answerPolicy } from '../policies/answer.policy.ts';
import { known, type DemoWorld } from './world.demo.ts';

/** Who codes: two authors and a researcher. */
const coders = { bram: 'p09', aylin: 'p08' } as const;

interface DemoCode extends Omit<CodeContentDto, 'parentId'> {
  below?: string;
  /** To which questions this is what people often talk about. */
  questions: string[];
}

/** The book of codes, what belongs above before what belongs below. */
export const codes: Record<string, DemoCode> = {
  learning: {
    name: 'Wat het oplevert',
    definition: 'Wat iemand leert of merkt, anders dan in een grote groep.',
    include: 'Voorbeelden uit de les.',
    exclude: 'Wat iemand hoopt of verwacht.',
    questions: [],
  },
  faster: {
    name: 'Verder in dezelfde tijd',
    definition: 'Meer of diepere stof per lesuur.',
    include: 'Sneller aan de beurt, minder wachten, dieper op de stof.',
    exclude: 'Meer rust zonder dat er meer geleerd wordt.',
    below: 'learning',
    questions: ['S6', 'D3'],
  },
  seen: {
    name: 'Gezien worden',
    definition: 'Aandacht voor het vak en voor de persoon.',
    include: 'Namen kennen, ernaar vragen, bellen als je er niet bent.',
    exclude: 'Aandacht van medestudenten.',
    below: 'learning',
    questions: ['S3', 'D1'],
  },
  attention: {
    name: 'Aandacht',
    definition: 'Iemand let op je.',
    include: '',
    exclude: '',
    below: 'learning',
    questions: ['S2'],
  },
  price: {
    name: 'Wat het vraagt',
    definition: 'Wat moeilijker wordt in een kleine groep.',
    include: 'Ook wat je alleen merkt als je er lang in zit.',
    exclude: 'Kosten in geld.',
    questions: ['S4', 'D6'],
  },
  together: {
    name: 'Groepsdynamiek',
    definition: 'Hoe de groep met elkaar is, en wat er gebeurt bij ruzie.',
    include: 'Geen uitwijk hebben.',
    exclude: '',
    below: 'price',
    questions: ['S7', 'D5'],
  },
};

const firstSentence = (text: string): string => (/^.+?[.?!](?=\s|$)/su.exec(text)?.[0] ?? text).trim();

/** Everything in a few statements: an example that takes long to begin is not looked at. */
export async function seatCodings(world: DemoWorld): Promise<Record<string, string>> {
  const { b, db } = world;
  const plgId = b.id;
  const ids = Object.fromEntries(Object.keys(codes).map((key) => [key, newId()]));
  const mergedInto: Record<string, string> = { attention: 'seen' };
  const book = Object.entries(codes).map(([key, { below, name, definition, include, exclude }]) => ({
    id: known(ids, key),
    plgId,
    name,
    definition,
    include,
    exclude,
    parentId: below ? known(ids, below) : null,
    mergedIntoId: mergedInto[key] ? known(ids, mergedInto[key]) : null,
    revision: 1,
  }));
  await db.repo(Code).insert(book.filter((it) => !it.parentId));
  await db.repo(Code).insert(book.filter((it) => it.parentId && !it.mergedIntoId));
  await db.repo(Code).insert(book.filter((it) => it.mergedIntoId));
  const changedById = known(world.people, coders.bram).id;
  await db.repo(CodeVersion).insert(
    book.map(({ id: codeId, parentId, name, definition, include, exclude, revision }) => ({
      id: newId(),
      plgId,
      codeId,
      parentId,
      name,
      definition,
      include,
      exclude,
      revision,
      changedById,
    })),
  );
  await db.repo(CodeChange).insert({
    id: newId(),
    plgId,
    kind: 'merge',
    codeId: known(ids, 'attention'),
    intoIds: [known(ids, 'seen')],
    madeById: known(world.people, coders.aylin).id,
    undoneAt: null,
  });
  const all = await readableAnswers(world);
  const made = all.flatMap((said, index) => codingsOf(world, ids, said, index));
  await db.repo(Coding).insert(made);
  await seatRound(
    world,
    ids,
    all.filter((_, index) => isLeftAlone(index)),
  );
  const [theme] = await db.repo(Theme).find({ where: { plgId }, order: { position: 'ASC' } });
  const seen = made.filter((it) => it.codeId === ids['seen'] || it.codeId === ids['attention']);
  if (theme)
    await db.repo(ThemeCoding).insert(
      seen.slice(0, 2).map((it, index) => ({
        id: newId(),
        plgId,
        themeId: theme.id,
        codingId: it.id,
        voice: index === 0 ? ('support' as const) : ('counter' as const),
      })),
    );
  return ids;
}

interface Said {
  answer: Answer;
  key: Buffer;
  text: string;
}

async function readableAnswers({ b, db, actor }: DemoWorld): Promise<Said[]> {
  const answers = await db.repo(Answer).find({
    where: { plgId: b.id, interview: { submittedAt: Not(IsNull()), withdrawnAt: IsNull() } },
    relations: { interview: true, question: true },
    order: { interview: { code: 'ASC' }, question: { position: 'ASC' } },
  });
  const keys = await db.query<{ id: string; bytes: Buffer }>(
    'select id, bytes from respondent_keys.respondent_key where plg_id = $1',
    [b.id],
  );
  const keyOf = new Map(keys.map(({ id, bytes }) => [id, bytes]));
  return answers.flatMap((answer) => {
    const key = keyOf.get(answer.interviewId);
    const text = key ? openAnswer(key, answer).text : '';
    return key && text && answerPolicy.can(actor(coders.bram), 'read', answer) ? [{ answer, key, text }] : [];
  });
}

/** Bram codes first sentences, Aylin now and then a whole answer; what two may code blind later is left alone. */
function codingsOf(world: DemoWorld, ids: Record<string, string>, said: Said, index: number) {
  const { answer, text } = said;
  if (isLeftAlone(index)) return [];
  const place = `${answer.interview.audience === 'student' ? 'S' : 'D'}${answer.question.position}`;
  const coding = (who: keyof typeof coders, code: string, end: number) => ({
    ...codingOf(world, said, known(world.people, coders[who]).id, known(ids, code), end),
    isExample: code === 'seen' && index % 2 === 0,
  });
  return Object.entries(codes)
    .filter(([, { questions }]) => questions.includes(place))
    .flatMap(([code, { below }]) => [
      coding('bram', code, firstSentence(text).length),
      ...(index % 4 === 0 ? [coding('aylin', below ?? code, text.length)] : []),
    ]);
}

const isLeftAlone = (index: number): boolean => index % 3 === 0;

/** From the beginning of an answer; the database says in which stage of a round it is. */
function codingOf(
  world: DemoWorld,
  { answer, key, text }: Said,
  coderId: string,
  codeId: string,
  end = text.length,
) {
  const id = newId();
  return {
    id,
    plgId: world.b.id,
    answerId: answer.id,
    codeId,
    coderId,
    startAt: 0,
    endAt: end,
    answerPrint: printOf(key, answer.id, text),
    contextSealed: seal(key, codingPlace(id), JSON.stringify(contextOf(text, { start: 0, end }))),
    isExample: false,
    stage: 'free' as const,
  };
}

/** A first round of double coding in which Bram and Loes differ twice; Willemijn has settled one of the two. */
async function seatRound(world: DemoWorld, ids: Record<string, string>, said: Said[]): Promise<void> {
  const { b, db, now } = world;
  const units = said.slice(0, 6);
  const who = (key: string) => known(world.people, key).id;
  const [first, second, third] = [who('p09'), who('p10'), who('p13')];
  const doubleCodingId = newId();
  await db.repo(DoubleCoding).insert({
    id: doubleCodingId,
    plgId: b.id,
    name: 'Proefronde',
    firstCoderId: first,
    secondCoderId: second,
    adjudicatorId: third,
    firstInAt: null,
    secondInAt: null,
    closedAt: null,
  });
  const rows = units.map(({ answer }) => ({ id: newId(), plgId: b.id, doubleCodingId, answerId: answer.id }));
  await db.repo(DoubleCodingUnit).insert(rows);
  const give = (coder: string, places: number[]) =>
    units
      .filter((_, place) => places.includes(place))
      .map((it) => codingOf(world, it, coder, known(ids, 'learning')));
  await db.repo(Coding).insert([...give(first, [0, 1, 2]), ...give(second, [0, 1, 3])]);
  const closed = { firstInAt: now, secondInAt: now, closedAt: now };
  await db.repo(DoubleCoding).update({ id: doubleCodingId }, closed);
  await db.repo(Coding).update({ plgId: b.id, stage: 'blind' }, { stage: 'original' });
  await db.repo(DoubleCodingDecision).insert({
    id: newId(),
    plgId: b.id,
    unitId: rows[2]?.id ?? '',
    codeId: known(ids, 'learning'),
    applies: false,
    reason: 'Dit gaat over wat iemand verwacht, niet over wat het opleverde.',
    decidedById: third,
  });
}
