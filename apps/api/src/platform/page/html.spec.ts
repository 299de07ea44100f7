import { html, printable } from './html.ts';

const fsi = '\u2068';
const pdi = '\u2069';

test('leaves a name that keeps to itself as it is, in text and in a value', () => {
  const name = `${fsi}שרה כהן 2${pdi}`;
  expect(printable(`${name}, Ada en ${name}`)).toBe(`${name}, Ada en ${name}`);
  expect(html`<p title="${name}">${name}</p>`.source).toBe(`<p title="${name}">${name}</p>`);
});

test('takes away whatever turns or keeps more than that', () => {
  for (const sign of [
    '\u200e',
    '\u200f',
    '\u202a',
    '\u202b',
    '\u202c',
    '\u202d',
    '\u202e',
    '\u2066',
    '\u2067',
  ])
    expect(printable(`${fsi}a${sign}b${pdi}`)).not.toContain(sign);
  expect(printable(`a${fsi}b`)).toBe('ab');
  expect(printable(`a${pdi}b`)).toBe('ab');
  expect(printable(`${fsi}a\n${pdi}b`)).toBe('a\nb');
  expect(printable(`${fsi}${fsi}a${pdi}${pdi}`)).toBe(`${fsi}a${pdi}`);
});
