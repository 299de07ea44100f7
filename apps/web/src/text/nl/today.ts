import { obligationWords } from '@leerkring/shared';

// Nobody plans by 114 minutes: from an hour and a half on it goes by half hours.
const time = (minutes: number) =>
  minutes < 90 ? `${minutes} minuten` : `${(Math.round(minutes / 30) / 2).toLocaleString('nl-NL')} uur`;

export const today = {
  title: 'Vandaag',
  hello: (name: string) => `Dag ${name}`,
  asked: (n: number, minutes: number) =>
    `${n === 1 ? 'Eén ding' : `${n} dingen`} voor jou${minutes > 0 ? `, ${n === 1 ? '' : 'samen '}ongeveer ${time(minutes)}` : ''}.`,
  nothing: 'Er wordt nu niets van je gevraagd.',
  nothingBody: 'Zodra er iets voor je klaarstaat, zie je het hier.',
  awaitsDossier: 'Hier is nog niets. Haal het dossier binnen om verder te gaan.',
  takeInDossier: 'Haal een dossier binnen',
  nothingNoGroup: 'Je zit nog niet in een leergemeenschap.',
  nothingNoGroupBody:
    'Zodra een coördinator je uitnodigt, begint het hier. Wat groepen openbaar maakten, kun je nu al lezen.',
  publicPortraits: 'Openbare portretten',
  publicReports: 'Openbare rapporten',
  listTitle: 'Voor jou',
  obligations: obligationWords.nl,
  minutes: (n: number) => `± ${n} min`,
  due: (date: string) => `uiterlijk ${date}`,
  late: (date: string) => `had klaar moeten zijn op ${date}`,
  meeting: 'Volgende bijeenkomst',
  meetingOpen: 'Ga naar de bijeenkomst',
  week: (n: number) => `week ${n}`,
  groups: 'Je leergemeenschappen',
  begin: 'Begin een leergemeenschap',
  beginBody: 'Begin met de adviesvragen van opleidingen, of meteen met een groep.',
  advice: 'Bekijk adviesvragen',
};
