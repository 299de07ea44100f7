import type { Locale } from '@leerkring/shared';

/** The chapter titles a new report starts with; authors change them as they like. */
export const outlineWords: Record<Locale, Record<'why' | 'themes' | 'recommendations' | 'method', string>> = {
  nl: {
    why: 'Waarom samen',
    themes: 'Rode draden',
    recommendations: 'Aanbevelingen',
    method: 'Verantwoording',
  },
  en: { why: 'Why together', themes: 'Red threads', recommendations: 'Recommendations', method: 'Method' },
};
