import type { Locale, RecommendationAudience, SupportDto } from '@leerkring/shared';

interface RecommendationWords {
  skip: string;
  titles: Record<RecommendationAudience, string>;
  leads: Record<RecommendationAudience, string>;
  none: string;
  supported: (of: SupportDto | null) => string;
  counterVoice: string;
  owner: (name: string) => string;
  due: (date: string) => string;
  reviewOn: (date: string) => string;
  fingers: (voters: number, spread: string) => string;
  programme: (name: string, spread: string) => string;
  noProgramme: string;
  minority: string;
  concern: (programme: string, fingers: number) => string;
  sources: string;
  sourcesLead: string;
  quote: (code: string) => string;
}

const nl: RecommendationWords = {
  skip: 'Naar de tekst',
  titles: {
    practice: 'Aanbevelingen voor de praktijk',
    policy: 'Aanbevelingen voor het beleid',
    students: 'Aanbevelingen voor studenten',
    board: 'Aanbevelingen voor het bestuur',
  },
  leads: {
    practice: 'Wat we jullie als team vragen, en waar dat op steunt.',
    policy: 'Wat we jullie vragen in het beleid, en waar dat op steunt.',
    students: 'Wat we jullie als studenten vragen, en waar dat op steunt.',
    board: 'Wat we jullie als bestuur vragen, en waar dat op steunt.',
  },
  none: 'Voor deze lezers is nog niets vastgesteld.',
  supported: (of) =>
    of
      ? `${of.conversations} van ${of.conversationsOf} gesprekken${of.programmes === null ? '' : `, ${of.programmes} van ${of.programmesOf} opleidingen`}`
      : 'te weinig gesprekken om te tellen',
  counterVoice: 'Tegengeluid',
  owner: (name) => `Eigenaar: ${name}`,
  due: (date) => `uiterlijk ${date}`,
  reviewOn: (date) => `opnieuw bekijken op ${date}`,
  fingers: (voters, spread) =>
    voters === 1
      ? `Eén persoon heeft dit gewogen: ${spread}`
      : `${voters} mensen hebben dit gewogen: ${spread}`,
  programme: (name, spread) => `${name}: ${spread}`,
  noProgramme: 'Zonder opleiding',
  minority: 'Wat sommigen tegenhoudt',
  concern: (programme, fingers) => `${programme}, ${fingers} vingers`,
  sources: 'Waar dit op steunt',
  sourcesLead: 'Rode draden uit de gesprekken, met woorden die mensen bij een code mochten laten staan.',
  quote: (code) => `gesprek ${code}`,
};

const en: RecommendationWords = {
  skip: 'Skip to the text',
  titles: {
    practice: 'Recommendations for practice',
    policy: 'Recommendations for policy',
    students: 'Recommendations for students',
    board: 'Recommendations for the board',
  },
  leads: {
    practice: 'What we ask of you as a team, and what it rests on.',
    policy: 'What we ask of you in policy, and what it rests on.',
    students: 'What we ask of you as students, and what it rests on.',
    board: 'What we ask of you as a board, and what it rests on.',
  },
  none: 'Nothing has been settled for these readers yet.',
  supported: (of) =>
    of
      ? `${of.conversations} of ${of.conversationsOf} conversations${of.programmes === null ? '' : `, ${of.programmes} of ${of.programmesOf} programmes`}`
      : 'too few conversations to count',
  counterVoice: 'Counter-voice',
  owner: (name) => `Owner: ${name}`,
  due: (date) => `by ${date}`,
  reviewOn: (date) => `we look at it again on ${date}`,
  fingers: (voters, spread) =>
    voters === 1 ? `One person weighed this: ${spread}` : `${voters} people weighed this: ${spread}`,
  programme: (name, spread) => `${name}: ${spread}`,
  noProgramme: 'Without a programme',
  minority: 'What holds some back',
  concern: (programme, fingers) => `${programme}, ${fingers} fingers`,
  sources: 'What this rests on',
  sourcesLead: 'Red threads from the conversations, with words that people let stand under a code.',
  quote: (code) => `conversation ${code}`,
};

export const recommendationWords: Record<Locale, RecommendationWords> = { nl, en };
