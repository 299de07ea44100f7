import type { TeamAnswer } from '@leerkring/shared';

const answers: Record<TeamAnswer, string> = {
  done: 'Geprobeerd',
  changed: 'Op onze eigen manier gedaan',
  later: 'Nog niet aan toegekomen',
  dropped: 'Losgelaten',
};

export const teamItems = {
  title: 'Op de agenda van ons team',
  lead: 'Thema’s die jullie met het team wilden bespreken. Na acht weken vragen we wat jullie ermee deden.',
  others: 'Wat andere teams ermee deden',
  withOurs: 'Wat anderen met jullie praktijk deden',
  place: 'Zet op de agenda van ons team',
  placed: (programme: string) =>
    `Het staat op de agenda van ${programme}. Over acht weken vragen we wat jullie ermee deden.`,
  isThere: 'Staat op de agenda van ons team',
  placedBy: (name: string | null, day: string) =>
    name === null ? `sinds ${day}` : `door ${name}, sinds ${day}`,
  team: (programme: string, institution: string) => `${programme}, ${institution}`,
  asksOn: (day: string) => `Op ${day} vragen we wat jullie ermee deden.`,
  answer: 'Wat deden jullie ermee?',
  answerOf: (title: string) => `Wat deden jullie ermee: ${title}`,
  asked: 'Wat deden jullie ermee?',
  answers,
  outcome: 'Wat kwam eruit?',
  reason: 'Waarom laten jullie het los?',
  share: 'Deel dit antwoord',
  shareHint:
    'De groep leest het dan, en de opleiding van wie jullie dit hebben ook. Anders blijft het van jullie team.',
  isShared: 'gedeeld',
  isPrivate: 'alleen voor jullie team',
  remove: 'Haal van de agenda',
  removeOf: (title: string) => `Haal van de agenda: ${title}`,
  from: {
    title: 'Op de agenda van ons team',
    lead: 'Kies voor welk team. Na acht weken vragen we wat jullie ermee deden.',
    back: 'Terug naar de praktijkkaart',
    noGroup: 'Je doet nog aan geen leergemeenschap mee. Zodra dat zo is, kun je dit op jullie agenda zetten.',
  },
};
