import type { AnswerDto, QuoteDto, ReportDto, Snapshot, VersionDto } from '@leerkring/shared';
import { quotesShownIn } from '../src/publications/snapshot.rules.ts';
import { LivingText } from '../src/platform/living-text/living-text.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { everyPage } from './support/publication.ts';

let house: TestApp;
let plg: string;
let bram: Visitor;
let report: ReportDto;
let shown: QuoteDto;
let unused: QuoteDto;
let frozen: Snapshot;

const isErased = async ({ id }: QuoteDto) =>
  (
    await house.db.query<{ gone: boolean }>('select words_sealed is null as gone from quote where id = $1', [
      id,
    ])
  )[0]?.gone;

beforeAll(async () => {
  house = await bootApp({ holding: 'example' });
  bram = await house.asPerson('Bram Nijkamp');
  const [row] = await house.db.query<{ id: string }>('select id from plg order by school_year desc limit 1');
  plg = row?.id ?? '';
  const { body: answers } = await bram.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`);
  const take = async (it: AnswerDto) =>
    (await bram.post<QuoteDto>(`/api/plgs/${plg}/quotes`, { answerId: it.id, start: 0, end: 20 })).body;
  const taken: QuoteDto[] = [];
  for (const it of answers.filter(({ can, text, isQuote }) => can.quote && text.length > 30 && !isQuote)) {
    const quote = await take(it);
    if (quote.themeIds.length === 0 && taken.every(({ code }) => code !== quote.code)) taken.push(quote);
    if (taken.length === 2) break;
  }
  [shown, unused] = [taken[0]!, taken[1]!];
  const [first] = (await bram.get<ReportDto[]>(`/api/plgs/${plg}/reports`)).body;
  report = first!;
  await house.app
    .get(LivingText)
    .setInitial(
      null,
      { kind: 'section', subjectId: report.sections[1]!.id, field: 'text', plgId: plg },
      { type: 'doc', content: [{ type: 'quote', attrs: { quoteId: shown.id } }] },
    );
  const input = { number: '0.7', changeNote: 'Ter bespreking' };
  const { body } = await bram.post<VersionDto>(`/api/reports/${report.id}/versions`, input);
  const [version] = await house.db.query<{ snapshot: Snapshot }>(
    'select snapshot from report_version where id = $1',
    [body.id],
  );
  frozen = version!.snapshot;
});
afterAll(() => house.close());

describe('a version', () => {
  it('names the quotes that stand in it and no other, so that nobody reads a code that is nowhere in it', () => {
    const named = frozen.quotes.map(({ id }) => id);
    expect(named).toContain(shown.id);
    expect(named).not.toContain(unused.id);
    expect(named.toSorted()).toEqual(quotesShownIn(frozen).toSorted());
  });

  it('has the same codes in every form that everyone reads', async () => {
    const stranger = house.stranger();
    const versions = await house.db.query<{ path: string; snapshot: Snapshot }>(
      `select '/publicatie/' || (snapshot->>'slug') || '/' || major || '.' || minor as path, snapshot
       from report_version where published_at is not null and withdrawn_at is null`,
    );
    expect(versions).not.toEqual([]);
    for (const { path } of versions) {
      const { body } = await stranger.get<{ snapshot: Snapshot }>(`${path}.json`);
      const pages = [...(await everyPage(stranger, path)).values()].join('');
      expect(body.snapshot.quotes).not.toEqual([]);
      const missing = body.snapshot.quotes.filter(({ code }) => !pages.includes(code)).map(({ id }) => id);
      // Only of what was taken back since then no page says the code.
      const standing = 'select id from quote where withdrawn_at is null and id = any($1)';
      expect(await house.db.query(standing, [missing])).toEqual([]);
      expect(body.snapshot.quotes.map(({ id }) => id).toSorted()).toEqual(
        quotesShownIn(body.snapshot).toSorted(),
      );
    }
  });

  it('keeps the words of what it quotes, and of nothing else, when words go with time', async () => {
    // As versions from before name it: all quotes of the group, shown or not.
    await house.db.query('alter table report_version disable trigger user');
    await house.db.query(
      `update report_version set snapshot = jsonb_set(snapshot, '{quotes}',
         snapshot->'quotes' || jsonb_build_array(jsonb_build_object('id', $1::text, 'code', 'x'))) where plg_id = $2`,
      [unused.id, plg],
    );
    await house.db.query('alter table report_version enable trigger user');
    await house.db.query(
      `update interview set words_erased_at = now() where id in
         (select a.interview_id from answer a join quote q on q.answer_id = a.id where q.id = any($1))`,
      [[shown.id, unused.id]],
    );
    expect([await isErased(shown), await isErased(unused)]).toEqual([false, true]);
  });
});
