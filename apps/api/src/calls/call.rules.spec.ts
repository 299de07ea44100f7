import { readConfig } from '../config.ts';
import type { Caller } from '../meeting-room/live-room.rules.ts';
import { iceServersFor, isFull, mayBeFramed } from './call.rules.ts';

const ice = (env: Record<string, string>) => readConfig({ DATABASE_URL: 'postgres://x', ...env }).ice;
const caller = (userId: string): Caller => ({
  userId,
  name: userId,
  peerId: userId,
  since: 0,
  microphone: true,
  camera: true,
  isAway: false,
});

it('is full with six others, and never for who is in it', () => {
  const six = ['a', 'b', 'c', 'd', 'e', 'f'].map(caller);
  expect(isFull(six.slice(1), 'g')).toBe(false);
  expect(isFull(six, 'g')).toBe(true);
  expect(isFull(six, 'a')).toBe(false);
});

describe('the servers that help browsers find each other', () => {
  const now = new Date('2026-11-26T12:00:00Z');

  it('are none unless they are set', () => {
    expect(iceServersFor(ice({}), 'p', now)).toEqual([]);
  });

  it('have the one name and password that were set, when there is no shared secret', () => {
    const env = { ICE_SERVERS: 'turns:t.example:443', TURN_USERNAME: 'kring', TURN_PASSWORD: 'geheim' };
    expect(iceServersFor(ice(env), 'p', now)).toEqual([
      { urls: ['turns:t.example:443'], username: 'kring', credential: 'geheim' },
    ]);
  });

  it('have credentials of one person for twelve hours with a shared secret', () => {
    const [relay] = iceServersFor(ice({ ICE_SERVERS: 'turn:t.example', TURN_SECRET: 'north' }), 'p', now);
    // printf '1795737600:p' | openssl dgst -sha1 -hmac north -binary | base64
    expect(relay).toMatchObject({ username: '1795737600:p', credential: '0OCoWrdpO9TLS1S33wA9EW9Saec=' });
  });

  it.each([
    [{ ICE_SERVERS: 'https://stun.example' }, 'ICE_SERVERS'],
    [{ ICE_SERVERS: 'turn:t.example' }, 'TURN_SECRET'],
    [{ CALL_FRAME_HOSTS: 'https://meet.example' }, 'CALL_FRAME_HOSTS'],
    [{ CALL_FRAME_HOSTS: "meet.example 'unsafe-inline'" }, 'CALL_FRAME_HOSTS'],
    [{ CALL_FRAME_HOSTS: '*' }, 'CALL_FRAME_HOSTS'],
    [{ CALL_FRAME_HOSTS: 'kring.example', PUBLIC_URL: 'https://kring.example' }, 'own host'],
  ])('stop the start with a sentence when %o cannot work', (env, name) => {
    expect(() => readConfig({ DATABASE_URL: 'postgres://x', ...env } as NodeJS.ProcessEnv)).toThrow(name);
  });
});

describe('a frame', () => {
  const hosts = ['meet.example', 'bbb.example:8443'];
  it.each([
    'https://meet.example/kring',
    'https://MEET.example/kring?a=1#b',
    'https://meet.example:443/',
    'https://bbb.example:8443/x',
  ])('may show %s', (address) => expect(mayBeFramed(address, hosts)).toBe(true));
  it.each([
    'http://meet.example/',
    'https://meet.example.evil.test/',
    'https://evil.test/meet.example',
    'https://meet.example@evil.test/',
    'https://user:pass@meet.example/',
    'https://meet.example\\@evil.test/',
    'https://bbb.example/x',
    'https://sub.meet.example/',
    '//meet.example/',
    'javascript:alert(1)',
    '',
  ])('never shows %s', (address) => expect(mayBeFramed(address, hosts)).toBe(false));
});
