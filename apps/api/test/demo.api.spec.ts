import type { PersonaDto, RetentionDto, SessionDto } from '@leerkring/shared';
import { Clock } from '../src/platform/clock.ts';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { bootApp, type TestApp } from './support/app.ts';

describe('an installation of one’s own', () => {
  let house: TestApp;
  beforeAll(async () => {
    house = await bootApp();
  });
  afterAll(() => house.close());

  it('lets nobody take anyone’s place', async () => {
    const marit = await house.as('marit');
    expect((await marit.get('/api/demo/personas')).body['code']).toBe('demo.off');
    expect(
      (await marit.post('/api/demo/persona', { userId: '00000000-0000-7000-8000-400000000001' })).body[
        'code'
      ],
    ).toBe('demo.off');
    expect((await marit.post('/api/demo')).body['code']).toBe('setup.done');
  });
});

describe('an empty installation', () => {
  let house: TestApp;
  beforeEach(async () => {
    // The second of two waits until the first has loaded everything, however slow the machine is.
    house = await bootApp({ holding: 'nothing', env: { DATABASE_PATIENCE: '300' } });
  });
  afterEach(() => house.close());

  it('becomes the example once, also when two visitors ask at the same moment', async () => {
    expect((await house.stranger().get<SessionDto>('/api/session')).body).toMatchObject({
      isEmpty: true,
      isDemo: false,
      user: null,
    });
    const answers = await Promise.all([
      house.stranger().post('/api/demo'),
      house.stranger().post('/api/demo'),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
    const visitor = house.stranger();
    const personas = (await visitor.get<PersonaDto[]>('/api/demo/personas')).body;
    const marit = personas.find(({ name }) => name === 'Marit Oldenhof');
    expect(personas).toHaveLength(22);
    expect((await visitor.post('/api/demo/persona', { userId: marit?.userId })).status).toBe(204);
    const session = (await visitor.get<SessionDto>('/api/session')).body;
    expect(session).toMatchObject({ isDemo: true, isEmpty: false });
    expect(session.memberships).toHaveLength(2);
    const past = session.memberships.find(({ schoolYear }) => schoolYear === '2021-2022');
    const kept = async () =>
      (await visitor.get<RetentionDto>(`/api/plgs/${past?.plgId}/retention`)).body.terms;
    const before = await kept();
    expect(before.find(({ category }) => category === 'words')?.kept).toBeGreaterThan(0);
    // Whoever looks around again tomorrow finds what they found today, though that year is long ago.
    jest.spyOn(house.app.get(Clock), 'now').mockReturnValue(new Date(Date.now() + 36 * 60 * 60 * 1000));
    await house.app.get(Jobs).runDue();
    expect(await kept()).toEqual(before);
  });

  it('becomes somebody’s: organisation, first programme, and a coordinator who is signed in', async () => {
    const visitor = house.stranger();
    const input = {
      institution: { name: 'ROC Voorbeeld', kind: 'roc', region: 'noord' },
      programme: { name: 'Verkoper', levels: [2, 1], route: 'bol', years: 2 },
      name: 'Jip Jansen',
      email: 'jip@demo.example',
      password: 'een lang wachtwoord',
      locale: 'nl',
    };
    const bad = await visitor.post<{ fields: Record<string, string[]> }>('/api/setup', {
      ...input,
      programme: { ...input.programme, levels: [] },
    });
    expect(bad.body.fields).toHaveProperty(['programme.levels']);
    expect((await visitor.get<SessionDto>('/api/session')).body.isEmpty).toBe(true);
    expect((await visitor.post('/api/setup', input)).status).toBe(204);
    expect((await visitor.get<SessionDto>('/api/session')).body).toMatchObject({
      isEmpty: false,
      user: { isAdministrator: true },
    });
    expect((await house.stranger().post('/api/setup', input)).body['code']).toBe('setup.done');
  });
});
