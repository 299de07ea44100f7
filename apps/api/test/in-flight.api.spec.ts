import { randomUUID } from 'node:crypto';
import type {
  AnswerDto,
  CodeDto,
  CodingDto,
  DatePollDto,
  DoubleCodingDto,
  FormatRunDto,
  InstrumentDto,
  MeetingDto,
  MemberDto,
  RecommendationDto,
  ReportDto,
  ThemeDto,
} from '@leerkring/shared';
import { CodingsService } from '../src/codings/codings.service.ts';
import { DatePollsService } from '../src/date-polls/date-polls.service.ts';
import { InstrumentsService } from '../src/instruments/instruments.service.ts';
import { ResponsesService } from '../src/instruments/responses.service.ts';
import { MembersService } from '../src/members/members.service.ts';
import { RecommendationsService } from '../src/recommendations/recommendations.service.ts';
import { ReportsService } from '../src/reports/reports.service.ts';
import { Sessions } from '../src/platform/session/sessions.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, plg, type CastName } from './support/cast.ts';
import { agreeVisit, holdConversation, writeGuide } from './support/conversation.ts';
import { whileInFlight } from './support/in-flight.ts';

/** What passes its check at one moment and is committed at another. */
let house: TestApp;
beforeAll(async () => {
  house = await bootApp();
});
afterAll(() => house.close());

const actor = async (name: CastName) => (await house.app.get(Sessions).actorOf(cast[name].id))!;

describe('while two code the same answers blind', () => {
  let bram: Visitor;
  let answers: AnswerDto[];
  let code: CodeDto;
  beforeAll(async () => {
    bram = await house.as('bram');
    const carlijn = await house.as('carlijn');
    const guide = await writeGuide(house.db);
    const visit = await agreeVisit(house.db, 'carlijn', 'HV');
    for (let number = 1; number <= 4; number++)
      await holdConversation(carlijn, guide, visit, `Antwoord nummer ${number} over rust.`);
    answers = (await bram.get<AnswerDto[]>(`/api/plgs/${plg}/interviews/answers`)).body;
    const content = { name: 'Rust', definition: '', include: '', exclude: '', parentId: null };
    code = (await bram.post<CodeDto>(`/api/plgs/${plg}/codes`, content)).body;
  });

  const coding = (answerId: string) => {
    const { text } = answers.find(({ id }) => id === answerId)!;
    return { answerId, codeId: code.id, start: 0, end: 8, words: text.slice(0, 8) };
  };
  const begin = (units: number) =>
    bram.post<DoubleCodingDto>(`/api/plgs/${plg}/double-codings`, {
      name: 'Ronde',
      units,
      firstCoderId: cast.bram.id,
      secondCoderId: cast.loes.id,
      adjudicatorId: cast.willemijn.id,
    });

  it('draws no answer that somebody is coding for all to see at that moment', async () => {
    const gijs = await actor('gijs');
    const [first] = answers as [AnswerDto];
    const { status, body } = await whileInFlight(
      house,
      () => house.app.get(CodingsService).make(gijs, plg, coding(first.id)),
      () => begin(4),
    );
    expect([status, body]).toEqual([409, expect.objectContaining({ code: 'double_coding.too_few_answers' })]);
  });

  it('hands in what one of the two is coding at that moment too', async () => {
    const { id, answerIds } = (await begin(3)).body;
    const me = await actor('bram');
    await whileInFlight(
      house,
      () => house.app.get(CodingsService).make(me, plg, coding(answerIds[0]!)),
      () => bram.post(`/api/double-codings/${id}/hand-in`),
    );
    const mine = (await bram.get<CodingDto[]>(`/api/plgs/${plg}/codings`)).body;
    expect(mine.filter((it) => it.answerId === answerIds[0])).toMatchObject([{ stage: 'handed_in' }]);
  });
});

describe('an instrument', () => {
  const item = {
    id: randomUUID(),
    text: 'Studenten willen vaste groepen',
    explanation: '',
    kind: 'choice',
    scaleMax: null,
    scaleLow: '',
    scaleHigh: '',
    options: ['Herken ik', 'Herken ik deels', 'Herken ik niet'],
    rows: [],
    unit: '',
    numberMin: null,
    numberMax: null,
    isOptional: false,
  };
  async function write(): Promise<InstrumentDto> {
    const marit = await house.as('marit');
    const input = { kind: 'peiling', title: 'Wat valt op?' };
    const started = (await marit.post<InstrumentDto>(`/api/plgs/${plg}/instruments`, input)).body;
    const { id, revision, title, intro } = started;
    const content = { revision, title, intro, questions: [item] };
    return (await marit.put<InstrumentDto>(`/api/instruments/${id}`, content)).body;
  }

  it('tells nobody whose an answer is that came in while it was being closed', async () => {
    const marit = await house.as('marit');
    const { id } = await write();
    await marit.post(`/api/instruments/${id}/open`);
    const renske = await actor('renske');
    const said = {
      text: '',
      scale: null,
      choice: 'Herken ik',
      number: null,
      ranking: [],
      cells: [],
      followUps: [],
      isQuote: false,
      isSensitive: false,
      namesKept: [],
      probes: [],
      skipReason: null,
    };
    const closed = await whileInFlight(
      house,
      () =>
        house.app.get(ResponsesService).saveAnswer(renske, id, item.id, { assignmentId: null, answer: said }),
      () => marit.post(`/api/instruments/${id}/close`),
    );
    expect(closed.status).toBe(200);
    const left = `select user_id, is_handed_in from instrument_response where instrument_id = $1`;
    expect(await house.db.query(left, [id])).toEqual([]);
  });

  it('is not thrown away while it is being opened', async () => {
    const carlijn = await actor('marit');
    const marit = await house.as('marit');
    const { id } = await write();
    const { status } = await whileInFlight(
      house,
      () => house.app.get(InstrumentsService).open(carlijn, id),
      () => marit.delete(`/api/instruments/${id}`),
    );
    expect(status).toBe(403);
    expect((await marit.get<InstrumentDto>(`/api/instruments/${id}`)).body.state).toBe('open');
  });
});

describe('a recommendation', () => {
  it('keeps the words that were agreed, whoever was changing them', async () => {
    const [bram, renske] = [await house.as('bram'), await house.as('renske')];
    const named = { name: 'Gezien worden', description: '', leadingQuestionId: null };
    const theme = (await bram.post<ThemeDto>(`/api/plgs/${plg}/themes`, named)).body;
    const wording = 'Begin bij de student.';
    const input = { audience: 'practice', wording, themeIds: [theme.id] };
    const { id } = (await bram.post<RecommendationDto>(`/api/plgs/${plg}/recommendations`, input)).body;
    const marit = await actor('marit');
    const { status } = await whileInFlight(
      house,
      () => house.app.get(RecommendationsService).agree(marit, id),
      () => renske.patch(`/api/recommendations/${id}`, { wording: 'Begin bij het rooster.' }),
    );
    expect(status).toBe(403);
    const [it] = (await bram.get<RecommendationDto[]>(`/api/plgs/${plg}/recommendations`)).body;
    expect(it).toMatchObject({ state: 'agreed', wording });
  });
});

describe('a report', () => {
  it('keeps a last chapter, whichever two are dropped at the same moment', async () => {
    const bram = await house.as('bram');
    const report = (await bram.post<ReportDto>(`/api/plgs/${plg}/reports`, { title: 'Rapport' })).body;
    const [first, second, ...more] = report.sections;
    for (const { id } of more) await bram.delete(`/api/sections/${id}`);
    const me = await actor('bram');
    const { status, body } = await whileInFlight(
      house,
      () => house.app.get(ReportsService).dropSection(me, first!.id),
      () => bram.request<{ code: string }>('DELETE', `/api/sections/${second!.id}`),
    );
    expect([status, body.code]).toEqual([409, 'report.last_section']);
  });
});

describe('what somebody may do in a group', () => {
  let marit: Visitor;
  const rolesOf = async (id: string) =>
    (await marit.get<MemberDto[]>(`/api/plgs/${plg}/members`)).body.find((it) => it.id === id)?.roles;
  let reportId: string;
  let authors: string[];
  beforeAll(async () => {
    marit = await house.as('marit');
    const { body } = await marit.get<ReportDto[]>(`/api/plgs/${plg}/reports`);
    reportId = body[0]!.id;
    authors = body[0]!.authors.map(({ membershipId }) => membershipId);
  });

  it('is kept of two forms that give them something at the same moment, whichever comes first', async () => {
    const me = await actor('marit');
    for (const [name, isAuthorFirst] of [
      ['floor', true],
      ['dennis', false],
    ] as const) {
      const id = membershipOf(cast[name]);
      const seen = { roles: cast[name].roles };
      const input = { roles: [...cast[name].roles, 'researcher' as const], seen };
      const named = { authorIds: [...authors, id], seen: { authorIds: authors } };
      const asAuthor = () => house.app.get(ReportsService).nameAuthors(me, reportId, named);
      const asResearcher = () => house.app.get(MembersService).appoint(me, id, input);
      const { status } = await (isAuthorFirst
        ? whileInFlight(house, asAuthor, () => marit.put(`/api/members/${id}`, input))
        : whileInFlight(house, asResearcher, () => marit.put(`/api/reports/${reportId}/authors`, named)));
      expect(status).toBe(200);
      expect((await rolesOf(id))?.toSorted()).toEqual([...input.roles, 'author'].toSorted());
      authors = [...authors, id];
    }
  });
});

describe('a date poll', () => {
  it('gets no more dates once one is being chosen, and asks nobody about them', async () => {
    const marit = await house.as('marit');
    const year = new Date().getFullYear() + 1;
    const option = (day: string) => ({ date: `${year}-01-${day}`, startTime: '15:30', endTime: '17:30' });
    const input = { key: randomUUID(), title: 'Ophalen', options: [option('14'), option('21')] };
    const poll = (await marit.post<DatePollDto>(`/api/plgs/${plg}/date-polls`, input)).body;
    const me = await actor('marit');
    const optionId = poll.options[0]!.id;
    const { status, body } = await whileInFlight(
      house,
      () => house.app.get(DatePollsService).settle(me, poll.id, { optionId, isException: true }),
      () => marit.post<{ code: string }>(`/api/date-polls/${poll.id}/options`, option('28')),
    );
    expect([status, body.code]).toEqual([409, 'date_poll.closed']);
  });
});

describe('a round of speaking', () => {
  it('goes on for who is done while whoever leads goes to the next step', async () => {
    const marit = await house.as('marit');
    const input = { title: 'Ophalen', date: '2026-12-03', startTime: '15:30', endTime: '17:30' };
    const meeting = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, input)).body;
    await marit.post(`/api/meetings/${meeting.id}/open`, { anyway: true, reason: 'Toch' });
    for (const name of ['renske', 'carlijn'] as const)
      await house.db.query(
        `insert into attendance (id, plg_id, meeting_id, membership_id, state, in_hall)
         values (gen_random_uuid(), $1, $2, $3, 'present', true)`,
        [plg, meeting.id, membershipOf(cast[name])],
      );
    const at = `/api/meetings/${meeting.id}/formats`;
    const run = (await marit.post<FormatRunDto>(at, { key: 'startgesprek' })).body;
    for (const from of [0, 1]) await marit.post(`/api/format-runs/${run.id}/advance`, { from });
    const [speaking] = await house.db.query<{ membership_id: string }>(
      `select membership_id from round_turn where run_id = $1 and state = 'speaking'`,
      [run.id],
    );
    const { status } = await whileInFlight(
      house,
      () => house.db.query('select from meeting where id = $1 for update', [meeting.id]),
      () =>
        marit.post(`/api/format-runs/${run.id}/turn`, {
          membershipId: speaking?.membership_id,
          choice: 'finish',
        }),
      () => house.db.query('update format_run set updated_at = now() where id = $1', [run.id]),
    );
    expect(status).toBe(200);
  });
});
