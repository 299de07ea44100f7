import { isolating, type Locale } from '@leerkring/shared';

/** The words around following a public portrait by mail. */
export interface FollowWords {
  title: string;
  lead: string;
  email: string;
  action: string;
  askedText: string;
  confirm: string;
  confirmText: (programme: string) => string;
  follows: string;
  followsText: string;
  stop: string;
  stopText: (programme: string) => string;
  stopped: string;
  stoppedText: string;
  gone: string;
  goneText: string;
  letters: {
    confirmSubject: (programme: string) => string;
    confirm: (programme: string) => string;
    confirmLink: string;
    confirmSmall: string;
    newsSubject: (programme: string) => string;
    news: (programme: string) => string;
    newsLink: string;
    goneSubject: (programme: string) => string;
    gone: (programme: string) => string;
    stopLink: string;
    hello: string;
  };
}

const nl: FollowWords = {
  title: 'Volg dit portret',
  lead: 'Je krijgt een mail als er een nieuwe versie is of als het portret wordt ingetrokken, en verder niets. Stoppen kan altijd met één klik.',
  email: 'Je e-mailadres om te volgen',
  action: 'Volg',
  askedText: 'We hebben je een mail gestuurd. Pas als je daarin bevestigt, volg je dit portret.',
  confirm: 'Dit portret volgen',
  confirmText: (programme) => `Je krijgt een mail bij elke nieuwe versie van het portret van ${programme}.`,
  follows: 'Je volgt dit portret',
  followsText: 'Je hoort van ons als er een nieuwe versie is.',
  stop: 'Stop met volgen',
  stopText: (programme) => `Je krijgt dan geen mail meer over het portret van ${programme}.`,
  stopped: 'Je volgt dit portret niet meer',
  stoppedText: 'Je adres is verwijderd.',
  gone: 'Deze link werkt niet meer',
  goneText: 'Je volgt dit portret niet, of niet meer.',
  letters: {
    confirmSubject: (programme) => `Wil je het portret van ${programme} volgen?`,
    confirm: (programme) =>
      `Met dit adres is gevraagd om het portret van ${programme} te volgen. Was jij dat? Bevestig het dan binnen drie dagen.`,
    confirmLink: 'Ja, ik wil dit volgen',
    confirmSmall: 'Was jij het niet, doe dan niets. We bewaren je adres dan niet.',
    newsSubject: (programme) => `Nieuw in het portret van ${programme}`,
    news: (programme) => `In het portret van ${programme} dat je volgt, is iets nieuws te lezen.`,
    newsLink: 'Lees het portret',
    goneSubject: (programme) => `Het portret van ${programme} is ingetrokken`,
    gone: (programme) =>
      `Het portret van ${programme} dat je volgt, is niet meer openbaar. Op de pagina staat alleen nog dat het er was. Komt er weer een versie, dan hoor je het.`,
    stopLink: 'Stop met volgen',
    hello: 'Goedendag,',
  },
};

const en: FollowWords = {
  title: 'Follow this portrait',
  lead: 'You get an e-mail when there is a new version or when the portrait is withdrawn, and nothing else. You can stop at any time with one click.',
  email: 'Your e-mail address to follow with',
  action: 'Follow',
  askedText: 'We have sent you an e-mail. You follow this portrait once you have confirmed it there.',
  confirm: 'Following this portrait',
  confirmText: (programme) => `You get a mail with every new version of the portrait of ${programme}.`,
  follows: 'You are following this portrait',
  followsText: 'You will hear from us when there is a new version.',
  stop: 'Stop following',
  stopText: (programme) => `You then get no more mail about the portrait of ${programme}.`,
  stopped: 'You no longer follow this portrait',
  stoppedText: 'Your address has been removed.',
  gone: 'This link no longer works',
  goneText: 'You do not follow this portrait, or no longer do.',
  letters: {
    confirmSubject: (programme) => `Do you want to follow the portrait of ${programme}?`,
    confirm: (programme) =>
      `Someone asked with this address to follow the portrait of ${programme}. Was that you? Then confirm it within three days.`,
    confirmLink: 'Yes, I want to follow this',
    confirmSmall: 'If it was not you, do nothing. We will not keep your address.',
    newsSubject: (programme) => `New in the portrait of ${programme}`,
    news: (programme) => `There is something new to read in the portrait of ${programme}, which you follow.`,
    newsLink: 'Read the portrait',
    goneSubject: (programme) => `The portrait of ${programme} has been withdrawn`,
    gone: (programme) =>
      `The portrait of ${programme}, which you follow, is no longer public. Its page only says that it was there. If there is a version again, you will hear of it.`,
    stopLink: 'Stop following',
    hello: 'Hello,',
  },
};

export const followWords: Record<Locale, FollowWords> = isolating({ nl, en });
