import type { AnswerDto, QuoteDto, ReportDto, VersionDto } from '@leerkring/shared';
import { LivingText } from '../src/platform/living-text/living-text.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { fetchBytes } from './support/publication.ts';
import { wordParts } from './support/word-parts.ts';

/** The running year of the example: conversations handed in, a report begun. */
let house: TestApp;
let plg: string;
let bram: Visitor;
let marit: Visitor;
let report: ReportDto;
let answers: AnswerDto[];
beforeAll(async () => {
  house = await bootApp({ holding: 'example' });
  bram = await house.asPerson('Bram Nijkamp');
  marit = await house.asPerson('Marit Oldenhof');
  const [row] = await house.db.query<{ id: string }>('select id from plg order by school_year desc limit 1');
  plg = row?.id ?? '';
  [report] = (await bram.get<ReportDto[]>(`/api/plgs/${plg}/reports`)).body as [ReportDto];
  answers = (await bram.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`)).body;
});
afterAll(() => house.close());

const quote = async ({ id }: AnswerDto): Promise<QuoteDto> => {
  const input = { answerId: id, start: 3, end: 23 };
  return (await bram.post<QuoteDto>(`/api/plgs/${plg}/quotes`, input)).body;
};
const write = (...quoteIds: string[]) =>
  house.app
    .get(LivingText)
    .setInitial(
      null,
      { kind: 'section', subjectId: report.sections[1]!.id, field: 'text', plgId: plg },
      { type: 'doc', content: quoteIds.map((quoteId) => ({ type: 'quote', attrs: { quoteId } })) },
    );
const freeze = async (number: string): Promise<VersionDto> => {
  const input = { number, changeNote: `Notitie ${number}` };
  return (await bram.post<VersionDto>(`/api/reports/${report.id}/versions`, input)).body;
};
const frozen = async ({ id }: VersionDto) => {
  const [row] = await house.db.query<{ snapshot: { quotes: { id: string }[] } }>(
    'select snapshot from report_version where id = $1',
    [id],
  );
  return row!.snapshot;
};
/** What a version says was withdrawn since, as a page and as a document for Word. */
async function saidWithdrawn({ id }: VersionDto): Promise<(string | undefined)[]> {
  const page = (await bram.get<string>(`/api/versions/${id}/page`)).body;
  const word = await wordParts(await fetchBytes(house, `/api/versions/${id}/docx`, bram));
  return [page, String(word['word/document.xml'])].map(
    (it) => /Na het vaststellen ingetrokken: [^.]+\./.exec(it)?.[0],
  );
}
const withdraw = ({ id }: QuoteDto) => marit.post(`/api/quotes/${id}/withdraw`);

let version: VersionDto;
let shown: QuoteDto;
let early: QuoteDto;
let unused: QuoteDto;

it('tells of no quote that it does not show: not that somebody said it, nor under which code', async () => {
  const [one, two, three] = answers.filter((it) => it.can.quote && it.text.length > 60);
  [shown, early, unused] = [await quote(one!), await quote(two!), await quote(three!)];
  await withdraw(early);
  await write(shown.id, early.id);
  version = await freeze('0.5');
  const ids = (await frozen(version)).quotes.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([shown.id, early.id]));
  expect(ids).not.toContain(unused.id);
});

it('says how many of its own quotes were withdrawn since it was frozen, and of no others', async () => {
  expect(await saidWithdrawn(version)).toEqual([undefined, undefined]);
  // It stands nowhere in the report.
  await withdraw(unused);
  expect(await saidWithdrawn(version)).toEqual([undefined, undefined]);
  await withdraw(shown);
  const said = 'Na het vaststellen ingetrokken: 0 gesprekken en 1 citaat.';
  expect(await saidWithdrawn(version)).toEqual([said, said]);
  const [row] = await house.db.query<{ count: number }>(
    `select count(*)::int from quote q, report_version v
     where v.id = $1 and q.id = any($2) and q.withdrawn_at > v.frozen_at`,
    [version.id, [shown.id, early.id]],
  );
  expect(row!.count).toBe(1);
});
