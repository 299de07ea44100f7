import type { AnalysisPart, Locale } from '@leerkring/shared';

/** The words of the pages on which someone without an account asks, and reads what was given. */
interface RequestWords {
  title: string;
  lead: string;
  never: string;
  parts: Record<AnalysisPart, { name: string; text: string }>;
  form: string;
  formText: string;
  words: string;
  wordsError: string;
  askedText: string;
  confirm: string;
  confirmText: string;
  sent: string;
  sentText: string;
  expiredText: string;
  back: string;
  given: string;
  givenText: (until: string) => string;
  preview: string;
  empty: string;
  codeHead: [name: string, definition: string, include: string, exclude: string];
  threadHead: [name: string, text: string, from: string];
  fromThreads: (count: number) => string;
  countHead: [answer: string, count: string];
  of: (n: number) => string;
}

const nl: RequestWords = {
  title: 'De analyses onder dit rapport',
  lead: 'Wat de groep maakte voordat het rapport er was, kun je aanvragen. De coördinator van de groep leest je aanvraag en antwoordt je met een reden.',
  never: 'Antwoorden van studenten en docenten, hun namen en tellingen over een deel van hen geven we nooit.',
  parts: {
    codebook: { name: 'Het codeboek', text: 'Alle codes, met wat erbij hoort en wat niet.' },
    threads: {
      name: 'Van draden naar rode draden',
      text: 'Wat de lezers samen maakten van de draden die zij eerst los van elkaar vonden.',
    },
    counts: {
      name: 'De tellingen',
      text: 'De vastgestelde tellingen van gesloten vragen, over iedereen samen.',
    },
  },
  form: 'Vraag de analyses aan',
  formText: 'Eerst sturen we je een mail om te bevestigen dat de aanvraag van jou is.',
  words: 'Waarvoor wil je ze gebruiken?',
  wordsError: 'Schrijf waarvoor in minstens 10 en hooguit 3000 tekens.',
  askedText: 'We hebben je een mail gestuurd. Open de link daarin, dan gaat je aanvraag naar de groep.',
  confirm: 'Verstuur je aanvraag',
  confirmText: 'Je aanvraag gaat nu naar de coördinator van de groep.',
  sent: 'Je aanvraag is verstuurd',
  sentText: 'De coördinator heeft je aanvraag gekregen en antwoordt je per mail.',
  expiredText: 'Vraag de analyses gerust opnieuw aan.',
  back: 'Terug naar het rapport',
  given: 'Wat je aanvroeg',
  givenText: (until) => `Deze pagina is voor jou gemaakt en blijft open tot ${until}.`,
  preview: 'Dit is alles wat je van dit rapport kunt geven. Je kiest zelf welke delen.',
  empty: 'Hier is niets van vastgelegd.',
  codeHead: ['Code', 'Wat het is', 'Hoort erbij', 'Hoort er niet bij'],
  threadHead: ['Draad', 'Wat er terugkomt', 'Gemaakt uit'],
  fromThreads: (count) => (count === 1 ? 'één draad' : `${count} draden`),
  countHead: ['Antwoord', 'Aantal'],
  of: (n) => `n = ${n}`,
};

const en: RequestWords = {
  title: 'The analyses under this report',
  lead: 'You can ask for what the group made before there was a report. The coordinator of the group reads your request and answers you with a reason.',
  never: 'We never give the answers of students and teachers, their names, or counts of only some of them.',
  parts: {
    codebook: { name: 'The codebook', text: 'All codes, with what belongs to them and what does not.' },
    threads: {
      name: 'From threads to red threads',
      text: 'What the readers together made of the threads that they first found apart.',
    },
    counts: { name: 'The counts', text: 'The settled counts of closed questions, for everyone together.' },
  },
  form: 'Ask for the analyses',
  formText: 'First we send you an e-mail to confirm that the request is yours.',
  words: 'What would you like to use them for?',
  wordsError: 'Write what for in 10 to 3000 characters.',
  askedText: 'We have sent you an e-mail. Open the link in it and your request goes to the group.',
  confirm: 'Send your request',
  confirmText: 'Your request now goes to the coordinator of the group.',
  sent: 'Your request has been sent',
  sentText: 'The coordinator has your request and will answer you by e-mail.',
  expiredText: 'Feel free to ask for the analyses again.',
  back: 'Back to the report',
  given: 'What you asked for',
  givenText: (until) => `This page was made for you and stays open until ${until}.`,
  preview: 'This is all that you can give of this report. You choose which parts.',
  empty: 'Nothing of this was written down.',
  codeHead: ['Code', 'What it is', 'Belongs to it', 'Does not belong to it'],
  threadHead: ['Thread', 'What comes back', 'Made of'],
  fromThreads: (count) => (count === 1 ? 'one thread' : `${count} threads`),
  countHead: ['Answer', 'Number'],
  of: (n) => `n = ${n}`,
};

export const requestWords: Record<Locale, RequestWords> = { nl, en };
