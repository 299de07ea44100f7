import type { dossiers as source } from '../nl/dossiers.ts';

export const dossiers: typeof source = {
  title: 'This year’s dossier',
  lead: 'The whole year in one file: pages that open without the internet, lists for Excel, the calendar and the report.',
  without:
    'Names of the people you spoke with are not in it, and neither are words that were taken back. What not everyone in the group may read is under lock.',
  leaves: 'If somebody takes words back later, download a new dossier and throw the old one away.',
  download: 'Download the dossier',
  arrive: {
    title: 'Bring a dossier in',
    lead: 'First yourself: you become the administrator here. After that you choose the file.',
    name: 'Your name',
    email: 'Your e-mail address',
    emailHint: 'Did you take part that year? Use the same address, and you are who you were.',
    password: 'Choose a password',
    passwordHint: 'At least 10 characters. A sentence of a few words is fine.',
    next: 'Go on',
    fileLead: 'Choose the file and type the code. If anything is wrong, nothing comes in.',
    file: 'The dossier',
    choose: 'Choose a file (.zip)',
    clear: 'Take the file away',
    noFile: 'Choose the dossier first.',
    code: 'The code',
    codeHint: 'The administrator of the Leerkring that the dossier comes from can give it to you.',
    submit: 'Bring it in',
    sending: 'The file is on its way',
    working: 'We are putting the year back. This may take a minute.',
    codeShape: 'A code has thirteen groups of four letters or digits. Look at it once more.',
    others:
      'The others get no e-mail. Ask them afterwards to click ‘Forgot your password?’ when they sign in.',
    arrived: 'The year has arrived',
    arrivedLead: (people: number, meetings: number) =>
      `With ${people === 1 ? 'one person' : `${people} people`} and ${meetings === 1 ? 'one meeting' : `${meetings} meetings`}.`,
    arrivedMember: 'Here you are again who you were that year.',
    arrivedOther:
      'You did not take part that year. So you do not see the group yourself; those who did see it once they sign in.',
    toStart: 'To the start',
    notEmpty: 'This environment is in use already. A dossier can only be brought into an empty Leerkring.',
    notYou: 'Somebody has already begun here. Only the administrator can bring a dossier in.',
    signIn: 'Sign in',
  },
  code: {
    title: 'The code of our dossiers',
    lead: 'Part of every dossier is under lock, such as what was said in the conversations. Only this code opens it in another Leerkring.',
    show: 'Show the code',
    label: 'Code',
    keep: 'Keep the code in another place than the dossiers.',
  },
};
