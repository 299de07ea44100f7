import type { Locale } from './identity.ts';
import { eachSkillOnce, knownLanguages, skillIn, skillKey } from './skills.ts';

it('takes a language for one, in whichever language it is written', () => {
  expect(skillKey(' ENGLISH')).toBe(skillKey('Engels'));
  expect(eachSkillOnce(['English', 'zorg', 'engels', 'Zorg '])).toEqual(['English', 'zorg']);
  expect([skillIn('english', 'nl'), skillIn('Engels', 'en'), skillIn(' ngt ', 'nl')]).toEqual([
    'Engels',
    'English',
    'Gebarentaal',
  ]);
});

it('leaves other words as they were written', () => {
  expect([skillIn(' Zorg en welzijn ', 'en'), skillKey('Zorg')]).toEqual(['Zorg en welzijn', 'zorg']);
});

it('gives every language one name in either language, and no name to two', () => {
  for (const locale of ['nl', 'en'] satisfies Locale[]) {
    const names = knownLanguages(locale);
    expect(new Set(names.map(skillKey)).size).toBe(names.length);
    expect(names.map((name) => skillIn(name, locale))).toEqual(names);
  }
});
