import type { ThemeVoice } from '@leerkring/shared';
import { ThemeAnswer } from '../analysis/theme-answer.entity.ts';
import { Answer } from '../interviews/answer.entity.ts';
import { openAnswer, seal } from '../interviews/respondent-key.rules.ts';
import { newId } from '../platform/ids.ts';
import { Quote } from '../quotes/quote.entity.ts';
import { quotePlace } from '../quotes/quotes.service.ts';
import { known, type DemoPlg, type DemoWorld } from './world.demo.ts';

/** Which conversations carry a thread, by the number of their code, and where the words are looked for first. */
const support: Record<string, { ST: number[]; DO: number[]; questions: string[] }> = {
  T1: { ST: [1, 2, 3, 5, 6, 8, 10], DO: [1, 2, 4, 6, 7, 9, 10], questions: ['S6', 'D3', 'D2'] },
  T2: {
    ST: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    DO: [1, 2, 3, 4, 6, 7, 8, 10],
    questions: ['S2', 'S3', 'D1', 'D5'],
  },
  T3: { ST: [2, 3, 5, 8, 10], DO: [1, 2, 3, 4, 6, 7, 9], questions: ['S3', 'S6', 'D3', 'D2'] },
  T4: { ST: [4, 8], DO: [1, 3, 4, 5, 6, 7, 8], questions: ['S2', 'D4', 'D3'] },
  T5: { ST: [1, 2, 4, 6, 9, 10], DO: [2, 4, 5, 9, 10], questions: ['S7', 'S4', 'D5'] },
  T6: { ST: [1, 5, 9], DO: [2, 3, 5, 6, 9], questions: ['S4', 'D6', 'D4'] },
  T7: { ST: [6, 8, 10], DO: [1, 2, 3, 4, 5, 8, 10], questions: ['S8', 'D7', 'D8'] },
};
/** What speaks against it, by code and question. */
const counter: Record<string, [code: string, question: string]> = {
  T1: ['DO-02', 'D4'],
  T2: ['ST-08', 'S5'],
  T5: ['ST-01', 'S2'],
};

interface Said {
  answer: Answer;
  code: string;
  question: string;
}

async function answersOf(world: DemoWorld, plg: DemoPlg): Promise<Said[]> {
  const answers = await world.db
    .repo(Answer)
    .find({ where: { plgId: plg.id }, relations: { interview: true, question: true } });
  return answers.map((answer) => ({
    answer,
    code: answer.interview.code,
    question: `${answer.interview.audience === 'student' ? 'S' : 'D'}${answer.question.position}`,
  }));
}

/** Puts the answers under the threads of 2021-2022, so that their support is counted and not told. */
export async function linkThemes(
  world: DemoWorld,
  plg: DemoPlg,
  themeIds: Record<string, string>,
): Promise<void> {
  const said = await answersOf(world, plg);
  const links = world.db.repo(ThemeAnswer);
  const rows: ThemeAnswer[] = [];
  const put = (theme: string, it: Said, voice: ThemeVoice) =>
    rows.push(
      links.create({ plgId: plg.id, themeId: known(themeIds, theme), answerId: it.answer.id, voice }),
    );
  for (const [theme, { ST, DO, questions }] of Object.entries(support)) {
    const against = counter[theme];
    const codes = [...ST.map((it) => ['ST', it] as const), ...DO.map((it) => ['DO', it] as const)];
    for (const [prefix, number] of codes) {
      const code = `${prefix}-${String(number).padStart(2, '0')}`;
      const mine = said.filter(
        (it) =>
          it.code === code && !it.answer.isSkipped && !(against?.[0] === code && against[1] === it.question),
      );
      const best =
        questions.flatMap((question) => mine.find((it) => it.question === question) ?? [])[0] ?? mine[0];
      if (best) put(theme, best, 'support');
    }
    const opposite = said.find((it) => it.code === against?.[0] && it.question === against[1]);
    if (opposite) put(theme, opposite, 'counter');
  }
  await links.save(rows);
}

/** The literal words of the conversations, by `ST-01 S2`; of a withdrawn conversation only that they were there. */
export async function seatQuotes(world: DemoWorld, plg: DemoPlg): Promise<Record<string, string>> {
  const quotes = world.db.repo(Quote);
  const said = await answersOf(world, plg);
  const keys = await world.db.query<{ id: string; bytes: Buffer }>(
    'select id, bytes from respondent_keys.respondent_key where plg_id = $1',
    [plg.id],
  );
  const keyOf = new Map(keys.map(({ id, bytes }) => [id, bytes]));
  const chosen = said.filter(
    (it) => it.answer.isQuote || (it.answer.interview.withdrawnAt !== null && it.question === 'S3'),
  );
  const rows = chosen.map(({ answer, code }) => {
    const id = newId();
    const key = keyOf.get(answer.interviewId);
    const { text } = openAnswer(key, answer);
    return quotes.create({
      id,
      plgId: plg.id,
      answerId: answer.id,
      code,
      audience: answer.interview.audience,
      startAt: 0,
      endAt: Math.max(1, text.length),
      wordsSealed: key ? seal(key, quotePlace(id), text) : null,
      withdrawnAt: answer.interview.withdrawnAt,
    });
  });
  await quotes.save(rows);
  return Object.fromEntries(
    chosen.map(({ code, question }, index) => [`${code} ${question}`, rows[index]?.id ?? '']),
  );
}
