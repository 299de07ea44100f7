import { restOf } from './rest-of.ts';

it('leaves what was typed after it while a note was sent, and everything of what was typed over it', () => {
  expect(restOf('Eerst', 'Eerst')).toBe('');
  expect(restOf('Eerst\nen daarna', 'Eerst')).toBe('en daarna');
  expect(restOf('Iets anders', 'Eerst')).toBe('Iets anders');
});
