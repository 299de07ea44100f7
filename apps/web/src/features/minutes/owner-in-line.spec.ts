import { ownerInLine } from './owner-in-line.ts';

const people = ['Renske Bolhuis', 'Bram Nijkamp', 'Harm-Jan Pierik', 'Bram de Wit'].map((name) => ({ name }));
const found = (text: string) => ownerInLine(text, people)?.name;

it('finds who is meant in a line, whatever the capitals and signs around the name', () => {
  expect(found('Renske vraagt het rooster op.')).toBe('Renske Bolhuis');
  expect(found('Rooster opvragen (HARM-JAN), dan renske')).toBe('Harm-Jan Pierik');
});

it('asks for the whole name where a first name is shared, and finds nobody in other words', () => {
  expect(found('Bram belt de school')).toBeUndefined();
  expect(found('bram de wit belt de school')).toBe('Bram de Wit');
  expect(found('De renskes van deze wereld')).toBeUndefined();
});
