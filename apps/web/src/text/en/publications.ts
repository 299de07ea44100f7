import type { publications as source } from '../nl/publications.ts';

export const publications: typeof source = {
  title: 'Versions',
  lead: 'A frozen version never changes again. Once every programme agrees, you make it public.',
  noReport: 'There is no report to freeze yet.',
  empty: 'No versions yet.',
  emptyBody: 'Freeze a version to send it round or have it approved.',
  freeze: 'Freeze a version',
  number: 'Number',
  numberHint: 'For example 0.5 for a draft, 1.0 for the adopted text.',
  changeNote: 'What is new?',
  freezeSubmit: 'Freeze',
  version: (number) => `Version ${number}`,
  frozen: (date, name) => (name === '' ? `Frozen on ${date}` : `Frozen on ${date} by ${name}`),
  states: { frozen: 'Frozen', public: 'Public', withdrawn: 'Withdrawn' },
  approvals: (given, all) => `${given} of ${all} programmes agree`,
  approvalsOf: (number) => `Approval of version ${number}`,
  waiting: 'not yet',
  vacant: 'nobody in the group',
  approve: 'Approve for my programme',
  publish: 'Make public',
  publishTitle: (number) => `Make version ${number} public?`,
  publishBody:
    'Everyone can read it then, without an account. It shows the text, the names of the authors, the programmes and quotes under a code; no other names.',
  publishWait: (count) =>
    count === 1 ? '1 programme still has to approve.' : `${count} programmes still have to approve.`,
  numbers: {
    label: 'Numbers without a source',
    title: (count: number) =>
      count === 1 ? 'One number has no source yet' : `${count} numbers have no source yet`,
    mayFreeze:
      'You can freeze this version. It can be made public only once every number says where it comes from. Choose a number to go there.',
    mayNotPublish: (count: number) =>
      count === 1
        ? 'This version has one number without a source. Add the source and freeze a new version; that one can be made public.'
        : `This version has ${count} numbers without a source. Add the sources and freeze a new version; that one can be made public.`,
    places: {
      text: (name: string) => name,
      chapter: (name: string) => `In the title of “${name}”: write the number as a word`,
      theme: (name: string) =>
        `With the red thread “${name}”: write the number as a word, or put it in a chapter`,
      insight: (name) => `In the insight “${name}”: write the number as a word`,
      report: () => 'In the title of the report: write the number as a word',
      summary: (name: string) => `In short, ${name.toLowerCase()}`,
    },
  },
  signing: {
    title: 'Signing',
    lead: 'Leads and the coordinator sign for the text exactly as it is now. When something changes, a signature lapses.',
    of: (number) => `Signatures under version ${number}`,
    signed: (date) => `signed on ${date}`,
    lapsed: (date) => `signed an earlier text on ${date}`,
    waiting: 'has not signed yet',
    sign: 'Sign for this text',
    openTitle: 'This is still open',
    openLead: 'Finish it first. Whoever signs all the same writes down why, for everyone to read.',
    open: {
      claims: (n: number) => (n === 1 ? 'One claim rests on nothing' : `${n} claims rest on nothing`),
      copied: (n: number) =>
        n === 1
          ? 'In one place somebody’s words are in the text as plain text'
          : `In ${n} places somebody’s words are in the text as plain text`,
      recognisable: (n: number) =>
        n === 1
          ? 'Nobody has checked yet whether the speaker of one quote could be recognised'
          : `Nobody has checked yet whether the speakers of ${n} quotes could be recognised`,
      reading: () => 'Reading in two stages is not finished',
      codings: () => 'Double coding is not finished',
      suggestions: (n: number) =>
        n === 1
          ? 'One suggestion for other words is waiting for a decision'
          : `${n} suggestions for other words are waiting for a decision`,
      comments: (n: number) =>
        n === 1 ? 'One comment is not settled yet' : `${n} comments are not settled yet`,
      facts: (n: number) =>
        n === 1 ? 'One fact check is waiting for an answer' : `${n} fact checks are waiting for an answer`,
    },
    reason: 'Why do you sign all the same?',
    reasonHint: 'This is shown with your signature.',
    signAnyway: 'Sign all the same',
    despite: (reason: string) => `Signed while something was open: “${reason}”`,
    publishWait: (count) => (count === 1 ? '1 signature is missing.' : `${count} signatures are missing.`),
  },
  summaries: {
    title: 'In short',
    lead: 'One page in plain language for each kind of reader. It opens the report, and is available separately as a PDF to hand out.',
    nav: 'Who is it for?',
    audiences: {
      practice: 'For practice',
      policy: 'For policy',
      students: 'For students',
      board: 'For the board',
    },
    text: (audience: string) => `In short, ${audience.toLowerCase()}`,
    placeholder: 'Write in short sentences what these readers should know.',
    begin: (count: number) =>
      count === 1 ? 'Begin with the recommendation' : `Begin with the ${count} recommendations`,
    unwritten: 'Not written yet, so it will not be in the report.',
    fits: 'Fits on one page',
    tooLong: (pages: number) => `Too long: ${pages} pages`,
    tooLongHow: 'Make the text shorter. Like this a version cannot become public.',
    pdf: 'View as PDF',
    panels: 'With this text',
    openPanels: 'Quotes and numbers',
    panel: { evidence: 'Quotes', numbers: 'Numbers' },
    mayNotPublish: (audiences: string[]) =>
      `Does not fit on one page: ${audiences.map((it) => it.toLowerCase()).join(', ')}. Make the text shorter and freeze a new version.`,
  },
  errata: {
    title: (number) => `Corrections to version ${number}`,
    add: 'Report a mistake',
    addTitle: (number) => `A mistake in version ${number}`,
    addLead:
      'The version itself does not change. The correction is shown beside it at once, for everyone, and stays there.',
    place: 'Where is it?',
    placeHint: 'For example: chapter 2, under “The puzzle”.',
    was: 'What does it say?',
    becomes: 'What should it have said?',
    submit: 'Add it',
    read: (was, becomes) => `It says: “${was}” Read: “${becomes}”`,
    on: (date) => `Reported on ${date}`,
    withdrawn: (date) => `Withdrawn on ${date}`,
    withdraw: 'Withdraw',
    withdrawOf: (place) => `Withdraw: ${place}`,
    withdrawTitle: 'Withdraw this correction?',
    withdrawBody: 'What it said disappears for readers. It remains visible that there was a correction.',
  },
  claims: {
    title: 'Support',
    lead: 'What the report says that rests on nothing yet: no quote, no count, no source.',
    none: 'Everything has support.',
    noneBody: 'Every claim rests on a quote, a count or a source.',
    numbers: 'Numbers without a source',
    numbersLead: 'Say where they come from, or have them counted.',
    kinds: {
      text: 'Claims in chapters',
      theme: 'Red threads without a quote',
      recommendation: 'Recommendations without support',
      quote: 'Quotes to check',
      copied: 'Somebody’s words as plain text',
    },
    leads: {
      text: 'Add a quote or a count. A quote supports the paragraph before it and after it.',
      theme: 'Choose a quote from an answer that belongs to the thread.',
      recommendation: 'No red thread with a quote carries this yet.',
      quote:
        'At that programme only one of this kind of speaker was heard. Whoever knows that may recognise the words.',
      copied:
        'These are the exact words of an answer. Make it a quote, or say it in your own words: when somebody takes a conversation back, quotes disappear everywhere and plain text does not.',
    },
  },
  changed: {
    title: 'Source changed since this version',
    line: (name, was, now) => `${name}: “${was}” would now be “${now}”.`,
    note: 'The version itself stays as it was. The draft already has the new number.',
  },
  withdraw: 'Take offline',
  withdrawTitle: (number) => `Take version ${number} offline?`,
  withdrawBody: 'Its address will say that this version was withdrawn. This cannot be undone.',
  read: 'Read',
  readOf: (number) => `Read version ${number}`,
  pdf: 'PDF',
  pdfOf: (number) => `PDF of version ${number}`,
  docx: 'Word',
  docxOf: (number: string) => `Version ${number} for Word`,
  address: 'Public address',
  broken: 'The contents no longer match their checksum.',
  hash: 'Checksum',
  all: 'All public reports',
  menu: (number) => `Options for version ${number}`,
};
