import type { Locale } from '@leerkring/shared';

/** The words that every form without an account has. */
interface FormWords {
  skip: string;
  name: string;
  email: string;
  website: string;
  send: string;
  mistakes: string;
  errors: { name: string; email: string };
  asked: string;
  askedUnseen: string;
  expired: string;
  slow: (minutes: number) => string;
}

const nl: FormWords = {
  skip: 'Naar de tekst',
  name: 'Je naam',
  email: 'Je e-mailadres',
  website: 'Laat dit veld leeg',
  send: 'Verstuur',
  mistakes: 'Nog even dit:',
  errors: {
    name: 'Vul je naam in, hooguit 120 tekens.',
    email: 'Dit is geen e-mailadres waar we naartoe kunnen mailen.',
  },
  asked: 'Kijk in je mail',
  askedUnseen: 'Niets ontvangen? Kijk ook bij de ongewenste mail.',
  expired: 'Deze link werkt niet meer',
  slow: (minutes) =>
    `Even wachten. Er is vanaf deze plek al veel gevraagd. Probeer het over ${minutes === 1 ? 'een minuut' : `${minutes} minuten`} nog eens.`,
};

const en: FormWords = {
  skip: 'Skip to the text',
  name: 'Your name',
  email: 'Your e-mail address',
  website: 'Leave this field empty',
  send: 'Send',
  mistakes: 'Just this:',
  errors: {
    name: 'Fill in your name, 120 characters at most.',
    email: 'This is no e-mail address that we can write to.',
  },
  asked: 'Look in your mail',
  askedUnseen: 'Nothing there? Look among the unwanted mail too.',
  expired: 'This link no longer works',
  slow: (minutes) =>
    `One moment. Much has been asked from this place. Try again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
};

export const formWords: Record<Locale, FormWords> = { nl, en };
