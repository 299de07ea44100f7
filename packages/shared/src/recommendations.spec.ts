import 'reflect-metadata';
import { spokenAbout } from './recommendations.ts';

test.each([
  ['practice', 'Docenten moeten lessen opnieuw maken.', 'docenten'],
  ['practice', 'Het is goed als elk team dit zou proberen.', 'team'],
  ['board', 'Het college van bestuur dient ruimte te geven.', 'college van bestuur'],
  ['students', 'Students should say it in time.', 'students'],
  ['policy', 'De directie behoort mee te denken.', 'directie'],
] as const)('to %s: hears that “%s” speaks about its readers', (audience, wording, word) => {
  expect(spokenAbout(audience, wording)).toBe(word);
});

test.each([
  ['practice', 'Geef elke student elke twee weken een kort gesprek.'],
  ['practice', 'Vraag wat studenten zouden willen.'],
  ['practice', 'Je hoeft als docent niet alles te doen. Wat moet, spreek je samen af.'],
  ['practice', 'Maak lessen opnieuw; plan daarvoor collegiale tijd.'],
  ['board', 'Laat dienst O&K meedenken voordat de aanvraag geschreven is.'],
  ['students', 'Zeg het op tijd als een docent moet wachten.'],
  ['policy', ''],
] as const)('to %s: lets “%s” be', (audience, wording) => {
  expect(spokenAbout(audience, wording)).toBeNull();
});
