// The whole server as it is shipped, with the example in it and, in its first year, a report of 200 pages that is public.
import { randomUUID } from 'node:crypto';
import { chapterLines, openingLines, summaryLines } from '../../dist/demo/chapter-texts.demo.js';
import { studentConversations, teacherConversations } from '../../dist/demo/conversation-texts.demo.js';
import { seal } from '../../dist/interviews/respondent-key.rules.js';
import { RespondentKeysService } from '../../dist/interviews/respondent-keys.service.js';
import { serve } from '../../dist/main.js';
import { Db } from '../../dist/platform/db/db.js';
import { LivingText } from '../../dist/platform/living-text/living-text.js';
import { PublicationsService } from '../../dist/publications/publications.service.js';
import { quotePlace, QuotesService } from '../../dist/quotes/quotes.service.js';
import { dutch } from './dutch.mjs';

const { CHAPTERS = '24', PARAGRAPHS = '56', QUOTES = '400', AUTHORS = '8' } = process.env;
const chapters = Number(CHAPTERS);
const most = Number(QUOTES);
const app = await serve(process.env);
const db = app.get(Db);
const [{ id: plgId, report_id: reportId }] = await db.query(
  'select p.id, r.id as report_id from plg p join report r on r.plg_id = p.id order by p.school_year limit 1',
);
const spoken = [...studentConversations, ...teacherConversations].flatMap((it) =>
  Object.values(it).map(({ text }) => text),
);
const write = dutch([
  ...spoken,
  ...chapterLines.flat(),
  ...openingLines,
  ...Object.values(summaryLines).flat(),
]);
const authors = await makeAuthors();
const quoteIds = await makeQuotes();
const sectionIds = await makeChapters();
const path = await publish();
process.send({
  port: Number(new URL(await app.getUrl()).port),
  plgId,
  reportId,
  sectionId: sectionIds[Math.floor(chapters / 2)],
  path,
  authors,
  quotes: quoteIds.length,
  words: write.words,
});

function text(words) {
  return [{ type: 'text', text: words }];
}

async function makeAuthors() {
  const members = await db.query(
    `select m.id, u.name from membership m join user_account u on u.id = m.user_id
     where m.plg_id = $1 and m.left_at is null and not 'guest' = any(m.roles)
     order by 'author' = any(m.roles) desc, u.name limit $2`,
    [plgId, Number(AUTHORS)],
  );
  await db.query(
    `update membership set roles = array_append(roles, 'author')
     where id = any($1) and not 'author' = any(roles)`,
    [members.map(({ id }) => id)],
  );
  return members.map(({ name }) => name);
}

/** What was said, quoted again and again under the keys of its conversations until there are enough. */
async function makeQuotes() {
  const rows = await db.query(
    `select q.id, q.answer_id, q.code, q.audience, q.start_at, q.end_at, a.interview_id
     from quote q join answer a on a.id = q.answer_id where q.plg_id = $1 and q.withdrawn_at is null order by q.id`,
    [plgId],
  );
  const words = await app.get(QuotesService).wordsOf(rows.map(({ id }) => id));
  const keys = await app.get(RespondentKeysService).of(rows.map((it) => it.interview_id));
  const ids = rows.map(({ id }) => id);
  for (let at = 0; ids.length < most; at++) {
    const it = rows[at % rows.length];
    const id = randomUUID();
    const sealed = seal(keys.get(it.interview_id), quotePlace(id), `${words.get(it.id)} ${write.sentence()}`);
    await db.query(
      `insert into quote (id, plg_id, answer_id, code, audience, start_at, end_at, words_sealed)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, plgId, it.answer_id, it.code, it.audience, it.start_at, it.end_at, sealed],
    );
    ids.push(id);
  }
  return ids;
}

async function makeChapters() {
  const perChapter = Math.ceil(quoteIds.length / chapters);
  const ids = [];
  for (let chapter = 0; chapter < chapters; chapter++) {
    const id = randomUUID();
    const title = write.sentence().split(' ').slice(0, 5).join(' ').replace(/[.,]$/, '');
    await db.query(
      `insert into section (id, plg_id, report_id, position, kind, title)
       values ($1, $2, $3, (select max(position) + 1 from section where report_id = $3), 'text', $4)`,
      [id, plgId, reportId, title],
    );
    const mine = quoteIds.slice(chapter * perChapter, (chapter + 1) * perChapter);
    const content = Array.from({ length: Number(PARAGRAPHS) }, (_, at) => [
      ...(at % 6 === 0
        ? [
            {
              type: 'heading',
              attrs: { level: 2 },
              content: text(write.sentence().split(' ').slice(0, 4).join(' ')),
            },
          ]
        : []),
      { type: 'paragraph', content: text(write.paragraph(4 + Math.floor(write.random() * 4))) },
      ...(at % 2 === 0 && mine[at / 2] ? [{ type: 'quote', attrs: { quoteId: mine[at / 2] } }] : []),
    ]).flat();
    await app
      .get(LivingText)
      .setInitial(null, { kind: 'section', subjectId: id, field: 'text', plgId }, { type: 'doc', content });
    ids.push(id);
  }
  return ids;
}

/** Frozen as it is, approved and signed by everyone, and public. */
async function publish() {
  const [{ id: userId }] = await db.query('select id from user_account order by name limit 1');
  const input = { number: '2.0', changeNote: 'Het hele rapport' };
  const id = await db.transaction(() =>
    app.get(PublicationsService).freezeAt(new Date(), { userId, locale: 'nl' }, reportId, input),
  );
  await db.query(
    `insert into approval (id, plg_id, version_id, seat_id, sha256, approved_at)
     select gen_random_uuid(), v.plg_id, v.id, s.id, v.sha256, now()
     from report_version v join seat s on s.plg_id = v.plg_id where v.id = $1`,
    [id],
  );
  await db.query(
    `insert into signature (id, plg_id, report_id, membership_id, sha256, signed_at)
     select gen_random_uuid(), v.plg_id, v.report_id, m.id, v.content_sha256, now()
     from report_version v join membership m on m.plg_id = v.plg_id and m.left_at is null where v.id = $1`,
    [id],
  );
  await db.query('update report_version set published_at = now() where id = $1', [id]);
  const [{ slug }] = await db.query('select slug from report where id = $1', [reportId]);
  return `/publicatie/${slug}/2.0`;
}
