import type { DerogationStep, Locale } from '@leerkring/shared';

/** The words around an institution's own text on its public page. */
export interface DerogationWords {
  skip: string;
  all: string;
  title: string;
  lead: string;
  none: string;
  of: (institution: string) => string;
  since: (date: string) => string;
  criteria: string;
  steps: string;
  who: Record<DerogationStep, string>;
  contact: string;
  earlier: string;
  version: (n: number, from: string, until: string) => string;
  portraits: string;
  gone: string;
  goneText: string;
  missing: string;
  missingText: string;
  /** On other public pages: what leads here. */
  link: string;
}

const nl: DerogationWords = {
  skip: 'Naar de tekst',
  all: 'Afwijken van de urennorm',
  title: 'Afwijken van de urennorm',
  lead: 'Een opleiding mag minder begeleide uren geven als de kwaliteit goed blijft. Elke instelling heeft daarvoor één route, voor al haar opleidingen dezelfde.',
  none: 'Nog geen instelling heeft haar route openbaar gemaakt.',
  of: (institution) => `Afwijken van de urennorm bij ${institution}`,
  since: (date) => `Zo gaat het sinds ${date}`,
  criteria: 'Waar een aanvraag aan voldoet',
  steps: 'Zo gaat het, in deze volgorde',
  who: {
    apply: 'De opleiding vraagt aan',
    advise: 'De dienst Onderwijs & Kwaliteit denkt mee',
    consent: 'De studentenraad stemt vooraf in',
    decide: 'Het college van bestuur besluit',
    monitor: 'De opleiding laat zien hoe het gaat',
  },
  contact: 'Waar je begint',
  earlier: 'Hoe het eerder ging',
  version: (n, from, until) => `Versie ${n}: van ${from} tot ${until}`,
  portraits: 'Bekijk hoe opleidingen het doen',
  gone: 'Deze route is ingetrokken',
  goneText: 'De instelling heeft deze route ingetrokken. Vraag bij haar na hoe het nu gaat.',
  missing: 'Deze pagina is er niet',
  missingText: 'Controleer het adres, of kijk bij alle routes.',
  link: 'Zo vraagt een opleiding aan om af te wijken van de urennorm',
};

const en: DerogationWords = {
  skip: 'Skip to the text',
  all: 'Derogation from the hours norm',
  title: 'Derogation from the hours norm',
  lead: 'A programme may teach fewer supervised hours as long as quality stays good. Every institution has one route for that, the same for all its programmes.',
  none: 'No institution has made its route public yet.',
  of: (institution) => `Derogation from the hours norm at ${institution}`,
  since: (date) => `How it has worked since ${date}`,
  criteria: 'What a request has to meet',
  steps: 'How it goes, in this order',
  who: {
    apply: 'The programme applies',
    advise: 'The education and quality service advises',
    consent: 'The student council consents beforehand',
    decide: 'The board decides',
    monitor: 'The programme shows how it goes',
  },
  contact: 'Where to begin',
  earlier: 'How it went before',
  version: (n, from, until) => `Version ${n}: from ${from} until ${until}`,
  portraits: 'See how programmes do it',
  gone: 'This route was withdrawn',
  goneText: 'The institution has withdrawn this route. Ask there how it works now.',
  missing: 'This page does not exist',
  missingText: 'Check the address, or look at all routes.',
  link: 'How a programme applies for derogation from the hours norm',
};

export const derogationWords: Record<Locale, DerogationWords> = { nl, en };
