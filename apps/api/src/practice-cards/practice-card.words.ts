import type { CardSectionId, Locale } from '@leerkring/shared';

/** The words of the page that everyone can print. */
interface CardWords {
  card: string;
  sections: Record<CardSectionId, string>;
  more: string;
  quote: string;
  mayUse: string;
  contact: string;
  contactText: string;
  ask: string;
  portrait: string;
  print: string;
  toTeam: string;
  toTeamText: string;
}

const nl: CardWords = {
  card: 'Praktijkkaart',
  sections: { what: 'Wat het is', forWhom: 'Voor wie het past', takes: 'Wat het vraagt' },
  more: 'Meer hierover staat in het portret.',
  quote: 'In hun eigen woorden',
  mayUse: 'Dit citaat mag je overnemen, met deze bron:',
  contact: 'Meer weten?',
  contactText: 'Stel je vraag aan de opleiding. De opleiding antwoordt je per mail.',
  ask: 'Stel een vraag',
  portrait: 'Lees het hele portret',
  print: 'Druk deze kaart af met Ctrl+P of ⌘P. De kaart past op één vel.',
  toTeam: 'Zet op de agenda van ons team',
  toTeamText:
    'Werk je met Leerkring? Zet dit dan op de agenda van jullie team. Na acht weken vragen we wat jullie ermee deden. Je kunt daar ook een uitwisseling met hun team voorstellen.',
};

const en: CardWords = {
  card: 'Practice card',
  sections: { what: 'What it is', forWhom: 'Whom it suits', takes: 'What it takes' },
  more: 'The portrait says more about this.',
  quote: 'In their own words',
  mayUse: 'You may use this quote, with this source:',
  contact: 'Would you like to know more?',
  contactText: 'Put your question to the programme. They will answer you by e-mail.',
  ask: 'Ask a question',
  portrait: 'Read the whole portrait',
  print: 'Print this card with Ctrl+P or ⌘P: it fits on one sheet.',
  toTeam: 'Put it on our team’s agenda',
  toTeamText:
    'Do you work with Leerkring? Then put this on your team’s agenda. After eight weeks we ask what you did with it. There you can propose to meet their team as well.',
};

export const cardWords: Record<Locale, CardWords> = { nl, en };
