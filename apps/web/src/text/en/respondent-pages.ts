import type { respondentPages as nl } from '../nl/respondent-pages.ts';

export const respondentPages: typeof nl = {
  form: {
    title: 'Your conversation',
    lead: 'Fill in the code you were given after the conversation. Then you can read what was written down, put it right or take it back.',
    code: 'Code',
    hint: 'Twenty-six letters and digits. Dashes and capitals do not matter.',
    length: (n: number) => `A code has 26 characters; this has ${n}.`,
    open: 'Open my conversation',
  },
  page: {
    title: 'Your conversation',
    lead: (day: string, code: string) =>
      `Held on ${day}. In the study you are called ${code}; your name is not shown with it anywhere.`,
    started: 'This conversation has not been handed in yet. Once it is, you can also change words here.',
    frozen: 'The report is final. Changing is no longer possible, taking back is.',
    said: 'What you said',
    nothing: 'Nothing has been written down yet.',
    permission: 'What may be done with your words?',
    quote: 'My words may be quoted word for word in texts',
    quoteOn: 'Only under your code, never with your name.',
    quoteOff: 'You are not quoted word for word anywhere. What you said still counts.',
    recorded: (minutes: number) =>
      minutes < 1
        ? 'Your conversation was recorded. Only the person you spoke with can listen to it.'
        : `Your conversation was recorded, ${minutes === 1 ? 'one minute' : `${minutes} minutes`}. Only the person you spoke with can listen to it.`,
    soundUntil: (day: string) => `The sound is erased on ${day}, or earlier if the report is ready earlier.`,
    notRecorded: 'No sound of you is kept.',
    refuseSound: 'Remove the sound',
    refuseSoundTitle: 'Remove the sound?',
    refuseSoundBody: 'The recording is erased and does not come back. What was written down stays.',
    takePart:
      'You can also take everything back. Then what you said disappears everywhere, also from what was published.',
    takeBack: 'Take everything back',
    takeBackTitle: 'Take everything back?',
    takeBackBody:
      'Your answers and your name are erased. Texts will only say that something was withdrawn. This cannot be undone.',
    takeBackConfirm: 'Yes, take everything back',
    told: 'What you were told beforehand',
    version: (version: string) => `Version ${version}`,
    noName: 'Your name is not kept.',
    nameUntil: (day: string) => `Your name is erased on ${day}, or earlier if the report is final earlier.`,
    held: (reason: string) => `Nothing is erased at the moment, no name either. The reason: ${reason}`,
    looks: (n: number) =>
      n === 0
        ? 'Nobody has looked up who you are.'
        : n === 1
          ? 'The person you spoke with has looked up once who you are.'
          : `The person you spoke with has looked up ${n} times who you are.`,
    closeHint: 'Done? If others use this computer too, close your conversation.',
    close: 'Close my conversation',
    goneTitle: 'You have taken everything back',
    gone: (day: string) =>
      `That was on ${day}. Your answers and your name are erased. There is nothing left to do.`,
  },
  answer: {
    scale: (value: number, of: number) => `${value} out of ${of}`,
    marks: { seen: 'seen', not_seen: 'not seen' },
    skipped: (reason: string) => `Not answered: ${reason}`,
    quoted: (n: number) =>
      n === 1 ? 'One quote from this is in a text.' : `${n} quotes from this are in texts.`,
    sensitive: 'Sensitive: only the person you spoke with reads this.',
    released: 'Sensitive: this is quoted nowhere.',
    corrected: 'Put right later.',
    amend: 'Put right',
    strike: 'Remove',
    strikeTitle: 'Remove this answer?',
    strikeBody:
      'This answer disappears everywhere, also where it was quoted. The rest of the conversation stays.',
    strikeConfirm: 'Remove this answer',
    text: 'What it should say',
    textHint: 'Quotes that no longer match disappear from texts.',
    save: 'Save',
  },
  card: {
    title: 'A page of their own',
    lead: 'With a code the person you spoke with can read later what you wrote down, put it right or take it back. No account is needed.',
    make: 'Make a code',
    again: 'Did you hand over a code before? It stops working when you make a new one.',
    scan: 'Let this code be scanned or copied down. Only whoever has the code can open the page.',
    qr: 'Square code that leads to the page',
    link: 'Or hand over this link',
    works: 'The code works.',
    waits: 'The code works as soon as this conversation has been sent.',
  },
};
