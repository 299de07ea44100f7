import { presentChangedVisits } from './assignment-mail.presenter.ts';

test('keeps names from right to left to themselves, one by one', () => {
  const letter = presentChangedVisits('nl', {
    name: 'أحمد العربي',
    by: 'שרה 2',
    gained: ['אחת 1', 'Verkoper', 'שתיים 2'],
    lost: [],
    pageUrl: 'https://leerkring.example/bezoeken',
  });
  expect(letter.text).toContain('Dag \u2068أحمد\u2069,');
  expect(letter.text).toContain('\u2068שרה 2\u2069 heeft de bezoeken opnieuw verdeeld.');
  expect(letter.text).toContain('\u2068אחת 1\u2069, Verkoper en');
  expect(letter.text).toContain('\u2068שתיים 2\u2069');
  expect(letter.text).toContain('https://leerkring.example/bezoeken');
});
