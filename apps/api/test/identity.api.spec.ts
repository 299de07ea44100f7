import { cast, password } from './support/cast.ts';
import { bootApp, type TestApp } from './support/app.ts';

let house: TestApp;
beforeAll(async () => {
  house = await bootApp();
});
afterAll(() => house.close());

describe('signing in', () => {
  it('answers the same to a wrong password and to an unknown person', async () => {
    const known = await house
      .stranger()
      .post('/api/session', { email: cast.renske.email, password: 'niet dit wachtwoord' });
    const unknown = await house
      .stranger()
      .post('/api/session', { email: 'niemand@demo.example', password: 'niet dit wachtwoord' });
    expect(known.status).toBe(401);
    expect({ ...known.body, requestId: null }).toEqual({ ...unknown.body, requestId: null });
    expect(known.body['code']).toBe('session.wrong_credentials');
  });

  it('opens a session that says who I am and where I take part', async () => {
    const renske = house.stranger();
    expect(
      (await renske.post('/api/session', { email: ` ${cast.renske.email.toUpperCase()} `, password })).status,
    ).toBe(204);
    const { body } = await renske.get<{ user: { name: string }; memberships: { programmeName: string }[] }>(
      '/api/session',
    );
    expect(body.user.name).toBe('Renske Bolhuis');
    expect(body.memberships).toHaveLength(1);
    expect(body.memberships[0]?.programmeName).toBe('Medewerker Facilitaire Dienstverlening');
  });

  it('asks for patience after ten wrong passwords for one account, whatever the spelling, and leaves others alone', async () => {
    for (let attempt = 0; attempt < 10; attempt++)
      await house.stranger().post('/api/session', {
        email: attempt % 2 ? cast.dennis.email : cast.dennis.email.toUpperCase(),
        password: 'fout fout fout',
      });
    expect(
      (await house.stranger().post('/api/session', { email: cast.dennis.email, password })).body['code'],
    ).toBe('session.too_many_attempts');
    expect((await house.stranger().post('/api/session', { email: cast.floor.email, password })).status).toBe(
      204,
    );
  });

  it('ends the session everywhere, sockets included', async () => {
    const laptop = await house.as('bram');
    const phone = await house.as('bram');
    const socket = await phone.socket();
    const closed = new Promise((resolve) => socket.on('disconnect', resolve));
    expect((await laptop.post('/api/session/everywhere/close')).status).toBe(204);
    await closed;
    expect((await phone.get('/api/today')).status).toBe(401);
    await expect(phone.socket()).rejects.toThrow('unauthenticated');
  });
});

describe('passwords', () => {
  it('takes a password of emoji and spaces literally, and refuses a short one at its field', async () => {
    const loes = await house.as('loes');
    const short = await loes.put<{ fields: Record<string, string[]> }>('/api/me/password', {
      current: password,
      password: 'kort',
    });
    expect(short.status).toBe(422);
    expect(short.body.fields['password']).toEqual(['minLength']);
    expect(
      (await loes.put('/api/me/password', { current: password, password: '  🌱🌱 zaaien en oogsten  ' }))
        .status,
    ).toBe(204);
    expect(
      (
        await house
          .stranger()
          .post('/api/session', { email: cast.loes.email, password: '🌱🌱 zaaien en oogsten' })
      ).status,
    ).toBe(401);
    expect(
      (
        await house
          .stranger()
          .post('/api/session', { email: cast.loes.email, password: '  🌱🌱 zaaien en oogsten  ' })
      ).status,
    ).toBe(204);
  });

  it('resets by a link that works once, also when it is used twice at the same moment', async () => {
    expect(
      (await house.stranger().post('/api/password-resets', { email: 'niemand@demo.example' })).status,
    ).toBe(204);
    expect((await house.stranger().post('/api/password-resets', { email: cast.carlijn.email })).status).toBe(
      204,
    );
    const [mail] = await house.db.query<{ text: string }>('select text from mail where recipient = $1', [
      cast.carlijn.email,
    ]);
    const token = /wachtwoord\/(\S+)/.exec(mail?.text ?? '')?.[1];
    const uses = await Promise.all(
      [1, 2].map((turn) =>
        house.stranger().post(`/api/password-resets/${token}/use`, { password: `nieuw wachtwoord ${turn}` }),
      ),
    );
    expect(uses.map(({ status }) => status).toSorted()).toEqual([204, 410]);
  });
});

describe('the front door', () => {
  it('refuses writes that come from another site', async () => {
    const marit = await house.as('marit');
    const answer = await marit.request(
      'POST',
      '/api/session/everywhere/close',
      {},
      { origin: 'https://elders.example' },
    );
    expect(answer.status).toBe(403);
    expect(answer.body['code']).toBe('foreign_origin');
    expect((await marit.get('/api/today')).status).toBe(200);
  });

  it('answers unreadable and oversized bodies clearly, with nothing written', async () => {
    const marit = await house.as('marit');
    expect((await marit.request('POST', '/api/plgs', '{"name":')).body['code']).toBe('unreadable');
    expect(
      (await marit.request('POST', '/api/plgs', JSON.stringify({ name: 'x'.repeat(10_000_000) }))).body[
        'code'
      ],
    ).toBe('too_large');
    expect(
      (
        await marit.post('/api/advice-requests', {
          programmeId: 1,
          subject: 'a\u0000b',
          explanation: null,
          stance: 'x',
          role: 'y',
        })
      ).status,
    ).toBe(422);
  });

  it('never turns a lost where-value into the first row', async () => {
    const { User } = await import('../src/identity/user.entity.ts');
    await expect(house.db.repo(User).findOneBy({ id: undefined as never })).rejects.toThrow('undefined');
  });
});
