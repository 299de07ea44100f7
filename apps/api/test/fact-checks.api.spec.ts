import type { FactCheckDto, FactChecksDto, ReportDto, TextNodeJson, TodayDto } from '@leerkring/shared';
import { instantAt } from '../src/calendars/local-time.rules.ts';
import { Clock } from '../src/platform/clock.ts';
import { LivingText } from '../src/platform/living-text/living-text.ts';
import { bootApp, type Answer, type TestApp } from './support/app.ts';
import { plg, programmes, type CastName } from './support/cast.ts';
import { heldUpBy } from './support/held-up.ts';
import { agreeVisit, holdConversation, writeGuide } from './support/conversation.ts';
import { exampleQuery } from './support/example-body.ts';
import { everyRoute } from './support/routes.ts';

const said = 'CANARY eerst vond ik het eng om iets te vragen in de klas';
const about = 'Maatschappelijke Zorg geeft de student meer tijd in de praktijk.';
const second = 'Ook het rooster van Maatschappelijke Zorg is dit jaar anders.';
const other = 'Haarverzorging werkt met één salonteam.';
const withCode = 'Volgens ST-04 is de groep klein genoeg.';
const literal = 'Iemand vond het eng om iets te vragen in de klas.';

const paragraph = (text: string): TextNodeJson => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});

let house: TestApp;
let report: ReportDto;
let section: string;
let talkId: string;
beforeAll(async () => {
  house = await bootApp();
  const guide = await writeGuide(house.db);
  const visit = await agreeVisit(house.db, 'renske', 'MZ');
  talkId = (await holdConversation(await house.as('renske'), guide, visit, said)).id;
  const opened = await (
    await house.as('bram')
  ).post<ReportDto>(`/api/plgs/${plg}/reports`, { title: 'Samen' });
  report = opened.body;
  section = report.sections[0]?.id ?? '';
  await house.app
    .get(LivingText)
    .setInitial(
      null,
      { kind: 'section', subjectId: section, field: 'text', plgId: plg },
      { type: 'doc', content: [about, second, other, withCode, literal].map(paragraph) },
    );
});
afterAll(() => house.close());
afterEach(() => jest.restoreAllMocks());

const days = (count: number) => new Date(Date.now() + count * 86_400_000);
const day = (count: number) => days(count).toISOString().slice(0, 10);
const passages = (...texts: string[]) => texts.map((text) => ({ sectionId: section, text }));
const ask = async (name: CastName, over: object = {}): Promise<Answer<FactChecksDto & { code: string }>> =>
  (await house.as(name)).post(`/api/plgs/${plg}/fact-checks`, {
    programmeId: programmes.MZ,
    dueOn: day(7),
    passages: passages(about),
    ...over,
  });
const list = async (name: CastName): Promise<FactChecksDto> =>
  (await (await house.as(name)).get<FactChecksDto>(`/api/plgs/${plg}/fact-checks`)).body;
type Act = Answer<FactCheckDto & { code: string; fields: object }>;
const act = async (name: CastName, id: string, what: string, body: object): Promise<Act> =>
  (await house.as(name)).post(`/api/fact-checks/${id}/${what}`, body);
const drop = async (name: CastName, id: string): Promise<Act> =>
  (await house.as(name)).delete(`/api/fact-checks/${id}`);
const differs = { verdict: 'differs', because: 'Alleen in leerjaar twee.' };

const isHeldUp = async () => (await heldUpBy(await house.as('marit'), report.id)).includes('facts');

/** One passage laid before Maatschappelijke Zorg; taken away again by whatever ends the test. */
async function laid(text = about): Promise<string> {
  await house.db.query('delete from fact_check');
  const { status, body } = await ask('bram', { passages: passages(text) });
  expect(status).toBe(201);
  return body.checks[0]?.id ?? '';
}

describe('a fact check', () => {
  it('is asked by authors, about what literally stands in a chapter, to a programme of the group', async () => {
    expect((await ask('esra')).status).toBe(404);
    for (const name of ['marit', 'carlijn', 'gijs'] as const) expect((await ask(name)).status).toBe(403);
    expect((await ask('bram', { programmeId: programmes.RB })).body.code).toBe('fact_check.not_a_host');
    expect((await ask('bram', { dueOn: day(-1) })).body).toMatchObject({
      code: 'fact_check.day_over',
      fields: { dueOn: ['toCome'] },
    });
    expect((await ask('bram', { passages: passages('Dit staat er niet.') })).body.code).toBe(
      'fact_check.text_changed',
    );
    const { passages: options } = await list('bram');
    expect(options.map(({ text, mentions }) => ({ text, mentions }))).toContainEqual({
      text: about,
      mentions: [programmes.MZ],
    });
    expect((await list('marit')).passages).toEqual([]);
  });

  it('never lays a code or words that were said before a host, also not among other passages', async () => {
    for (const text of [withCode, literal])
      expect((await ask('bram', { passages: passages(second, text) })).body).toMatchObject({
        code: 'fact_check.tells_who',
        fields: { 'passages.1.text': ['stands'] },
      });
    expect((await list('carlijn')).checks).toEqual([]);
  });

  it('is seen by authors, coordinators and that programme, and asked of the last with its day', async () => {
    const id = await laid();
    for (const name of ['floor', 'harmjan', 'renske'] as const) expect((await list(name)).checks).toEqual([]);
    for (const name of ['bram', 'marit', 'carlijn', 'dennis'] as const)
      expect((await list(name)).checks.map((it) => it.id)).toEqual([id]);
    expect((await list('carlijn')).checks[0]).toMatchObject({
      state: 'open',
      text: about,
      isChanged: false,
      can: { answer: true, reply: false, takeBack: false },
    });
    const today = await (await house.as('carlijn')).get<TodayDto>('/api/today');
    expect(today.body.obligations.find(({ kind }) => kind === 'fact_check.answer')).toMatchObject({
      path: `/plg/${plg}/bij-ons`,
      facts: { programme: 'Maatschappelijke Zorg', count: 1 },
    });
    expect((await ask('aylin')).body.code).toBe('fact_check.asked_already');
  });

  it('is answered by that programme alone, who say what is the case when it differs', async () => {
    const id = await laid();
    expect((await act('floor', id, 'answer', differs)).status).toBe(404);
    for (const name of ['bram', 'marit'] as const)
      expect((await act(name, id, 'answer', differs)).status).toBe(403);
    expect((await act('carlijn', id, 'answer', { verdict: 'differs', because: ' ' })).body).toMatchObject({
      code: 'invalid',
      fields: { because: ['isNotEmpty'] },
    });
    const { body } = await act('carlijn', id, 'answer', differs);
    expect(body).toMatchObject({ state: 'answered', ...differs, answeredByName: 'Carlijn te Brake' });
    expect((await act('dennis', id, 'answer', { verdict: 'holds', because: '' })).body).toMatchObject({
      verdict: 'holds',
      because: '',
    });
  });

  it('is answered back by authors, and stops nothing: the report is frozen all the same', async () => {
    expect(await isHeldUp()).toBe(false);
    const id = await laid();
    expect(await isHeldUp()).toBe(true);
    expect((await act('bram', id, 'reply', { text: 'We passen het aan.' })).status).toBe(403);
    await act('carlijn', id, 'answer', differs);
    expect(await isHeldUp()).toBe(true);
    const today = await (await house.as('bram')).get<TodayDto>('/api/today');
    expect(today.body.obligations.find(({ kind }) => kind === 'fact_check.reply')).toMatchObject({
      path: `/plg/${plg}/rapport/feiten`,
    });
    for (const name of ['carlijn', 'marit'] as const)
      expect((await act(name, id, 'reply', { text: 'x' })).status).toBe(403);
    expect((await act('bram', id, 'reply', { text: 'We passen het aan.' })).body.reply).toBe(
      'We passen het aan.',
    );
    expect(await isHeldUp()).toBe(false);
    expect((await list('carlijn')).checks[0]).toMatchObject({
      reply: 'We passen het aan.',
      repliedByName: 'Bram Nijkamp',
    });
    const frozen = await (
      await house.as('bram')
    ).post(`/api/reports/${report.id}/versions`, {
      number: '0.1',
      changeNote: 'Eerste',
    });
    expect(frozen.status).toBe(201);
  });

  it('can be answered in the last minute of its day, and not in the first of the next', async () => {
    const midnight = instantAt(day(8), '00:00')?.getTime() ?? 0;
    for (const [seconds, code] of [
      [-30, undefined],
      [0, 'fact_check.over'],
    ] as const) {
      jest.restoreAllMocks();
      const id = await laid();
      jest.spyOn(house.app.get(Clock), 'now').mockReturnValue(new Date(midnight + seconds * 1000));
      expect((await act('carlijn', id, 'answer', differs)).body.code).toBe(code);
    }
  });

  it('counts silence after its day as no objection, and says so', async () => {
    const id = await laid();
    jest.spyOn(house.app.get(Clock), 'now').mockReturnValue(days(9));
    expect((await list('carlijn')).checks[0]).toMatchObject({ state: 'silent', can: { answer: false } });
    expect((await list('bram')).checks[0]?.state).toBe('silent');
    expect(await isHeldUp()).toBe(false);
    expect((await act('carlijn', id, 'answer', differs)).body.code).toBe('fact_check.over');
    expect((await drop('bram', id)).body.code).toBe('fact_check.over');
    const today = await (await house.as('carlijn')).get<TodayDto>('/api/today');
    expect(today.body.obligations.filter(({ kind }) => kind === 'fact_check.answer')).toEqual([]);
  });

  it('is taken back by authors as long as nobody answered', async () => {
    const id = await laid();
    expect((await drop('carlijn', id)).status).toBe(403);
    expect((await drop('bram', id)).body.state).toBe('taken_back');
    expect((await act('carlijn', id, 'answer', differs)).body.code).toBe('fact_check.over');
    const again = await laid(second);
    await act('carlijn', again, 'answer', differs);
    expect((await drop('bram', again)).body.code).toBe('fact_check.answered');
  });

  it('keeps the words that were judged, whatever is written since', async () => {
    const id = await laid();
    const change = house.db.query(`update fact_check set text = 'Iets anders' where id = $1`, [id]);
    await expect(change).rejects.toMatchObject({ driverError: { constraint: 'fact_check_text_stays' } });
    await house.db.query(`update fact_check set verdict = 'holds', answered_at = now() where id = $1`, [id]);
    const late = house.db.query(
      `update fact_check set answered_at = due_at + interval '1 second' where id = $1`,
      [id],
    );
    await expect(late).rejects.toMatchObject({ driverError: { constraint: 'fact_check_in_time' } });
  });

  it('shows a host neither who spoke nor what was said, through any route', async () => {
    const id = await laid();
    const ids = [id, section, report.id, talkId, programmes.MZ];
    for (const name of ['carlijn', 'dennis'] as const) {
      const host = await house.as(name);
      for (const route of everyRoute().filter(({ method }) => method === 'GET'))
        for (const one of route.path.includes('{') ? ids : ['']) {
          const path = route.path.replace('{plgId}', plg).replaceAll(/\{\w+\}/g, one);
          const seen = await host.get(path + exampleQuery(route, section));
          expect(`${path} ${JSON.stringify(seen.body)}`).not.toContain('CANARY');
        }
    }
    const checks = JSON.stringify((await list('carlijn')).checks);
    expect(checks).not.toMatch(/\b(ST|DO)-\d|Renske/);
  }, 60_000);
});
