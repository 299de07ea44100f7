import type { Locale, TextNodeJson } from '@leerkring/shared';

const openings: Record<Locale, string> = {
  nl: 'Dit raden we je aan:',
  en: 'This is what we advise you:',
};

const paragraph = (text: string): TextNodeJson => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** The recommendations as a list with one sentence before it, for people to make a text of. */
export function firstSummary(wordings: string[], locale: Locale): TextNodeJson {
  return {
    type: 'doc',
    content: [
      paragraph(openings[locale]),
      {
        type: 'bulletList',
        content: wordings.map((wording) => ({
          type: 'listItem',
          content: [paragraph(wording.replaceAll(/\s+/g, ' '))],
        })),
      },
    ],
  };
}
