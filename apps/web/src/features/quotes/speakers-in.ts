import { type QuoteDto, type SpeakerType, speakerTypes } from '@leerkring/shared';

/** The kinds of speakers in quotes, each once. */
export const speakersIn = (quotes: QuoteDto[]): SpeakerType[] =>
  speakerTypes.filter((one) => quotes.some(({ speaker }) => speaker === one));
