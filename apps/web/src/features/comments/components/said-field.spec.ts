import { isMeant, nameBefore } from './said-field.tsx';

it('looks for a name after an @, and for none in an address', () => {
  expect(nameBefore('Wat vind jij, @ren')).toBe('ren');
  expect(nameBefore('@')).toBe('');
  expect(nameBefore('Vraag @Jan de W')).toBe('Jan de W');
  expect(nameBefore('mail iemand@school')).toBeNull();
  expect(nameBefore('@Jan: zie hier')).toBeNull();
});

it('offers who is meant by any part of a name, until it is whole', () => {
  expect(isMeant('Renske Bolhuis', 'bol')).toBe(true);
  expect(isMeant('Renske Bolhuis', '')).toBe(true);
  expect(isMeant('Renske Bolhuis', 'nske')).toBe(false);
  expect(isMeant('Renske Bolhuis', 'Renske Bolhuis en')).toBe(false);
});
