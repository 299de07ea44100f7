import { safeNext } from './session.tsx';

describe('after signing in', () => {
  it.each([
    '//evil.test',
    'https://evil.test',
    'https:evil',
    '\\\\evil',
    '/\\evil.test',
    '/\t/evil.test',
    '/.//evil.test',
    'javascript:alert(1)',
    '',
  ])('nobody is sent to %s', (next) => expect(safeNext(next, 'https://leerkring.example')).toBe('/'));

  it('people go where they wanted to be', () => {
    expect(safeNext('/plg/1/leden?zoek=a#b', 'https://leerkring.example')).toBe('/plg/1/leden?zoek=a#b');
  });
});
