import type {
  CommitmentDto,
  DecisionDto,
  InstrumentDto,
  MeetingDto,
  MemberDto,
  PersonAddedDto,
  PersonDto,
  RecommendationDto,
  ReportDto,
  TokenDto,
} from '@leerkring/shared';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, institutions, plg, programmes } from './support/cast.ts';
import { everyReading, readWhole } from './support/everything.ts';

const called = 'Zomaar Iemand';

let house: TestApp;
let marit: Visitor;
let memberId: string;
beforeAll(async () => {
  house = await bootApp();
  marit = await house.as('marit');
  const roles = ['coordinator', 'author', 'researcher', 'interviewer'];
  const input = { name: called, email: cast.esra.email, roles };
  await made('POST', `/api/plgs/${plg}/members`, input);
  const { body } = await marit.get<MemberDto[]>(`/api/plgs/${plg}/members`);
  memberId = body.find(({ name }) => name === called)?.id ?? '';
});
afterAll(() => house.close());

async function made<T>(method: 'PATCH' | 'POST' | 'PUT', path: string, body: object): Promise<T> {
  const answer = await marit.request<T>(method, path, body);
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

it('calls who was invited what their inviter called them, whatever they are given to do, until they come', async () => {
  const when = { date: '2027-02-11', startTime: '15:30', endTime: '17:30' };
  const { id: meetingId } = await made<MeetingDto>('POST', `/api/plgs/${plg}/meetings`, {
    title: 'Duiden',
    ...when,
  });
  const promise = { text: 'Bellen', dueOn: '2027-03-01' };
  const at = `/api/meetings/${meetingId}`;
  await made<CommitmentDto>('POST', `${at}/commitments`, { ...promise, membershipId: memberId });
  const decision = await made<DecisionDto>('POST', `${at}/decisions`, { text: 'Elke week.' });
  await made('PUT', `/api/decisions/${decision.id}/steward`, { ownerId: memberId, reviewOn: null });
  const asked = { audience: 'practice', wording: 'Begin bij de student.', themeIds: [] };
  const wish = await made<RecommendationDto>('POST', `/api/plgs/${plg}/recommendations`, asked);
  await made('POST', `/api/recommendations/${wish.id}/assign`, { ownerId: memberId, due: null });
  const report = await made<ReportDto>('POST', `/api/plgs/${plg}/reports`, { title: 'Klein' });
  const [section] = report.sections;
  await made('PATCH', `/api/sections/${section?.id}`, { leadIds: [memberId] });
  for (const [kind, path, body] of [
    [
      'raadpleging',
      'parties',
      { organisation: 'Een bond', sector: 'Bonden', mode: 'interview', interviewerId: memberId },
    ],
    [
      'veldonderzoek',
      'field-cases',
      { teamName: 'Elders', source: 'nominated', schoolType: 'roc', visitorId: memberId },
    ],
  ] as const) {
    const { id } = await made<InstrumentDto>('POST', `/api/plgs/${plg}/instruments`, { kind, title: kind });
    await house.db.query(`update instrument set opened_at = now(), content_hash = 'x' where id = $1`, [id]);
    await made('POST', `/api/instruments/${id}/${path}`, body);
  }
  const readers = [marit, await house.as('bram')];
  const seen: string[] = [];
  for (const [route, paths] of await everyReading(house, plg, 3))
    for (const path of paths)
      for (const reader of readers)
        if ((await readWhole(house, path, reader)).includes(cast.esra.name)) seen.push(route);
  expect(seen).toEqual([]);
}, 120_000);

describe('who is added to an organisation by their address', () => {
  const people = `/api/institutions/${institutions.twente}/people`;
  let pauline: Visitor;
  let added: PersonAddedDto;
  const path = () => new URL(added.link).pathname.replace('/uitnodiging/', '/api/invitations/');
  const listed = async () =>
    (await pauline.get<PersonDto[]>(people)).body.find(({ email }) => email === cast.esra.email);
  beforeAll(async () => {
    pauline = await house.as('pauline');
    const input = { name: called, email: cast.esra.email, programmeIds: [programmes.FD], unitIds: [] };
    added = (await pauline.post<PersonAddedDto>(people, input)).body;
  });

  it('is called what they were called, as if they had no account, also behind the link', async () => {
    for (const person of [added.person, await listed()])
      expect(person).toMatchObject({ name: called, hasPassword: false });
    const more = { programmeId: programmes.HV };
    const also = await pauline.post<PersonDto>(`${people}/${cast.esra.id}/employments`, more);
    expect(also.body).toMatchObject({ name: called, hasPassword: false });
    for (const visitor of [pauline, house.stranger()])
      expect((await visitor.get<TokenDto>(path())).body.name).toBe(cast.esra.email);
  });

  it('reads their own name there, and is known once they came in', async () => {
    const esra = await house.as('esra');
    expect((await esra.get<TokenDto>(path())).body.name).toBe(cast.esra.name);
    expect((await esra.post(`${path()}/accept`, { name: cast.esra.name })).status).toBe(204);
    expect(await listed()).toMatchObject({ name: cast.esra.name, hasPassword: true });
  });
});
