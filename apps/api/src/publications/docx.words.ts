import type { Locale, SnapshotQuote } from '@leerkring/shared';
import { publicationWords } from './publication.words.ts';

/** Words that only a document for Word needs: what stands in its footnotes, and what says that it is a draft. */
interface DocxWords {
  speaker: (quote: SnapshotQuote) => string;
  asked: (question: string, version: string) => string;
  draftNote: string;
  draft: string;
}

const nl: DocxWords = {
  speaker: ({ code, audience, isParaphrased }) =>
    audience === undefined
      ? `Gesprek ${code}.`
      : `Gesprek ${code}, met ${publicationWords.nl.speaker[audience]}.${isParaphrased ? ' Verteld in onze woorden.' : ''}`,
  asked: (question, version) => `Gevraagd: “${question}” (vragen versie ${version}).`,
  draftNote:
    'Schrijf gerust in dit bestand. Zet in Word ‘Wijzigingen bijhouden’ aan. Komt het bestand terug, dan wordt elke wijziging een voorstel met jouw naam erbij. In het rapport verandert pas iets als een auteur een voorstel overneemt.',
  draft: 'concept',
};

const en: DocxWords = {
  speaker: ({ code, audience, isParaphrased }) =>
    audience === undefined
      ? `Conversation ${code}.`
      : `Conversation ${code}, with ${publicationWords.en.speaker[audience]}.${isParaphrased ? ' Told in our words.' : ''}`,
  asked: (question, version) => `Asked: “${question}” (questions version ${version}).`,
  draftNote:
    'Feel free to write in this file. Turn on ‘Track Changes’ in Word. When the file comes back, every change becomes a suggestion with your name. Nothing changes in the report until an author accepts a suggestion.',
  draft: 'draft',
};

export const docxWords: Record<Locale, DocxWords> = { nl, en };
