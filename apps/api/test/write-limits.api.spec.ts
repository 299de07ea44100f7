import type { Socket } from 'socket.io-client';
import { newId } from '../src/platform/ids.ts';
import { networkOf } from '../src/platform/session/write-limits.ts';
import { ask, bootApp, type Answer, type TestApp, type Visitor } from './support/app.ts';
import { plg } from './support/cast.ts';

/** So many changes a minute for one person, and ten times as many for one address. */
const most = 30;
let house: TestApp;
let marit: Visitor;
let renske: Visitor;
beforeAll(async () => {
  house = await bootApp({ env: { WRITES_PER_MINUTE: String(most), TRUST_PROXY: '1' } });
  [marit, renske] = [await house.as('marit'), await house.as('renske')];
});
afterAll(() => house.close());

const from = (address: string) => ({ 'x-forwarded-for': address });
const rename = (visitor: Visitor, address: string) =>
  visitor.request('PATCH', `/api/plgs/${plg}`, { purpose: 'Leren' }, from(address));
const burst = (count: number, write: () => Promise<Answer>) =>
  Promise.all(Array.from({ length: count }, write));
const statuses = (answers: Answer[]) => new Set(answers.map(({ status }) => status));

it('stops the burst of one person with a clear answer, and nobody else', async () => {
  const answers = await burst(most * 2, () => rename(marit, '203.0.113.1'));
  expect(statuses(answers)).toEqual(new Set([200, 429]));
  expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(most + 5);
  const refused = answers.find(({ status }) => status === 429)!;
  expect(refused.body).toMatchObject({ code: 'too_many_requests', facts: { seconds: expect.any(Number) } });
  expect(Number(refused.headers.get('retry-after'))).toBe(
    (refused.body['facts'] as { seconds: number }).seconds,
  );
  // A refused change is no change, reading goes on, and so does everyone else, also from the same address.
  expect((await marit.get(`/api/plgs/${plg}`)).status).toBe(200);
  expect((await rename(renske, '203.0.113.1')).status).toBe(403);
});

const invite = async () =>
  (await house.as('bram')).post(`/api/plgs/${plg}/members`, {
    email: `${newId()}@demo.example`,
    name: 'Iemand',
    seatId: null,
    hold: null,
    roles: ['guest'],
  });

it('counts an invitation for more, because a letter goes out', async () => {
  const answers = await burst(most / 5 + 3, invite);
  expect(answers.filter(({ status }) => status !== 429).length).toBeLessThanOrEqual(most / 5 + 1);
  expect(statuses(answers)).toContain(429);
});

it('stops an address from which many come at once, signed in or not, and no other address', async () => {
  const knock = () =>
    house.stranger().request('POST', '/api/password-resets', { email: 'x' }, from('203.0.113.9'));
  expect(statuses(await burst(most * 11, knock))).toContain(429);
  const elsewhere = house
    .stranger()
    .request('POST', '/api/password-resets', { email: 'x' }, from('203.0.113.10'));
  expect((await elsewhere).status).toBe(422);
});

it('takes addresses of one IPv6 network for one', () => {
  expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:db8:1:2:bbbb::2'));
  expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'));
  expect(networkOf('::ffff:203.0.113.1')).toBe('203.0.113.1');
});

const raise = (socket: Socket) => ask(socket, 'hand.raise', { meetingId: newId(), isRaised: true });

describe('messages of a meeting', () => {
  const sockets: Socket[] = [];
  const enter = async (visitor: Visitor) => {
    const socket = await visitor.socket();
    sockets.push(socket);
    return socket;
  };
  afterAll(() => sockets.forEach((socket) => socket.close()));

  it('are limited for who floods, on however many connections, and for nobody else', async () => {
    const carlijn = await house.as('carlijn');
    const own = [await enter(carlijn), await enter(carlijn)];
    const other = await enter(await house.as('floor'));
    const codes = new Set<string | undefined>();
    for (const socket of own)
      for (const answer of await Promise.all(Array.from({ length: most }, () => raise(socket))))
        codes.add(answer.problem?.code);
    expect(codes).toContain('too_many_requests');
    expect((await raise(other)).problem?.code).not.toBe('too_many_requests');
  });
});
