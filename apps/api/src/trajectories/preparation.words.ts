import type { Locale } from '@leerkring/shared';

interface Words {
  title: string;
  /** What there is to tell of it: names, how many, or a version. */
  detail: (told: string) => string;
}

const version = { nl: (number: string) => `versie ${number}`, en: (number: string) => `version ${number}` };
const more = { nl: (count: string) => `${count} erbij`, en: (count: string) => `${count} more` };
const names = (told: string): string => told;

/** What came since the last meeting, as an item on the agenda of the next. */
export const preparationWords = {
  nl: {
    portraits: { title: 'Nieuwe portretten', detail: names },
    protocol: { title: 'De vastgestelde vragen', detail: version.nl },
    conversations: { title: 'Nieuwe gesprekken: wat viel op?', detail: names },
    themes: { title: 'Nieuwe rode draden', detail: more.nl },
    recommendations: { title: 'Nieuwe aanbevelingen', detail: more.nl },
    report: { title: 'Nieuwe versie van het rapport', detail: version.nl },
  },
  en: {
    portraits: { title: 'New portraits', detail: names },
    protocol: { title: 'The settled questions', detail: version.en },
    conversations: { title: 'New conversations: what stood out?', detail: names },
    themes: { title: 'New red threads', detail: more.en },
    recommendations: { title: 'New recommendations', detail: more.en },
    report: { title: 'New version of the report', detail: version.en },
  },
} as const satisfies Record<Locale, Record<string, Words>>;

export type News = keyof (typeof preparationWords)['nl'];
