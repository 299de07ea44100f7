import type { interviews as source } from '../nl/interviews.ts';

const conversations = (n: number) => (n === 1 ? '1 conversation' : `${n} conversations`);

export const interviews: typeof source = {
  title: 'Conversations',
  empty: 'No conversations yet.',
  audience: { student: 'student', teacher: 'teacher' },
  progress: {
    lead: 'Everyone talks with students and teachers of another programme. Who said what stays with whoever heard it; here you only see how far we are.',
    held: (held, planned) => `${held} of ${conversations(planned)} held`,
    elsewhere: 'Visiting teams of other schools as well? See the field study',
    total: 'Together',
    hosts: 'Per programme visited',
    hostLead:
      'You see how many conversations were held at your programme, not with whom and not what was said.',
    visitors: 'Per visit',
    visitor: 'Who',
    state: 'Handed in',
    handedIn: (n, of) => `${n} of ${of} handed in`,
    audiences: { student: 'Students', teacher: 'Teachers' },
    planned: 'Planned',
    began: 'Held',
    missing: 'Missing',
    none: 'No visits have been assigned yet. As soon as they are, you see here how far the conversations are.',
    toMine: 'To my conversations',
  },
  picture: {
    words: (n, of) =>
      `Of ${conversations(of)}, ${n} have been handed in. The table below says the same visit by visit.`,
    visit: (visitor, programme) => `${visitor} at ${programme}`,
    states: { handedIn: 'handed in', held: 'held, not handed in yet', missing: 'still to be held' },
    student: 'student',
    teacher: 'teacher',
  },
  answers: {
    title: 'Answers handed in',
    lead: 'By code, without name and without programme. Use them with care.',
    none: 'Nothing handed in yet. Answers appear here as soon as a conversation is handed in.',
    quotes: 'Exact words only',
    to: { student: 'To students', teacher: 'To teachers' },
    question: 'Question',
    literal: 'literal',
    sensitive: 'sensitive',
    skipped: (reason) => `Not answered: ${reason}`,
    scale: (value, of) => `${value} of ${of}`,
    count: (n) => (n === 1 ? '1 answer' : `${n} answers`),
    asked: (text) => `Asked like this: “${text}”`,
    inVersion: (version) => `version ${version}`,
    counts: 'Counted',
    trend: (version, mean, n) => `Version ${version}: ${mean} on average (${n} answers)`,
    trendTooFew: (version) => `Version ${version}: too few answers to count`,
    tooFew: (least) => `There are fewer than ${least} answers: too few to count.`,
    range: (lowest, middle, highest) => `Lowest ${lowest}, middle ${middle}, highest ${highest}.`,
    place: (place) => `place ${place} on average`,
    ofAnswers: (count, of) => `${count} of ${of}`,
  },
  mine: {
    title: 'My conversations',
    lead: {
      here: 'All you need for a conversation is on this device. You can begin and go on without a network.',
      coming:
        'Not everything you need for a conversation is on this device yet. Stay connected until it says here that all of it is.',
      never:
        'In this window a conversation only works with a network. Open Leerkring in an ordinary window if you will be without one.',
    },
    taken: (time) => `Questions updated on ${time}`,
    notTaken: 'The questions are not on this device yet. Connect once before you set out.',
    visits: 'Visiting',
    noVisits: 'You have no visit yet. As soon as visits are assigned, you see here where you are going.',
    begin: { student: 'Conversation with a student', teacher: 'Conversation with a teacher' },
    count: (held, planned) => `${held} of ${planned}`,
    underway: 'Still under way',
    handedIn: 'Handed in',
    showAll: (n) => `Show all ${n} conversations`,
    resume: 'Continue',
    look: 'Look',
    noCode: 'no code yet',
    more: 'Choose whom you are going to talk with.',
    persisted: 'This device throws nothing away by itself.',
    notPersisted: 'This device may clean up when space runs low. Connect soon after your conversation.',
    back: 'Back to Leerkring',
  },
  noStorage: {
    title: 'This browser keeps nothing',
    body: 'This means you cannot hold a conversation without a network. Open Leerkring in a normal window, not a private one.',
  },
  unsent: {
    title: 'Not on the server yet',
    all: 'Everything is saved.',
    count: (n) => (n === 1 ? '1 item' : `${n} items`),
    offline: 'No connection. Your work is safe on this device; we send it as soon as we can.',
    signedOut: 'You are signed out. Your work stays on this device until you sign in again.',
    signIn: 'Sign in',
    now: 'Send now',
    refused: 'Cannot be sent',
    toFile: 'Cannot get it sent? Keep everything in a locked file',
  },
  file: {
    title: 'Conversations in a file',
    lead: 'For when you no longer trust this device, or have no connection for long. The file is locked with a passphrase that only you know.',
    fromOther: 'Is something still on another device? Bring it over with a file',
    insecure: 'This only works over a secure connection (https).',
    save: 'Keep what is still here',
    nothing: 'Everything of this device is on the server. There is nothing to keep.',
    saveLead: (talks, recordings) =>
      [
        ...(talks === 1 ? ['1 conversation is not completely on the server yet.'] : []),
        ...(talks > 1 ? [`${talks} conversations are not completely on the server yet.`] : []),
        ...(recordings === 1 ? ['The sound of 1 recording is not on the server yet.'] : []),
        ...(recordings > 1 ? [`The sound of ${recordings} recordings is not on the server yet.`] : []),
      ].join(' '),
    passphrase: 'Passphrase',
    passphraseHint: (least) =>
      `At least ${least} characters, for example four unrelated words. Write it down: without it nobody can open the file, not even we can.`,
    tooShort: (least) => `Make it longer: at least ${least} characters.`,
    again: 'The same passphrase once more',
    notTheSame: 'These two are not the same.',
    saveNow: 'Keep the file',
    saved: (name) =>
      `Kept as ${name}. Your work stays on this device too and goes along as soon as it can; it cannot arrive twice.`,
    open: 'Bring conversations over from a file',
    openLead: 'They are put on this device and then go to the server.',
    choose: 'Choose a file',
    otherFile: 'Another file',
    passphraseOf: 'Passphrase of this file',
    openNow: 'Bring over',
    unreadable: {
      not_ours: 'This is not a file with conversations from Leerkring.',
      wrong_passphrase: 'This file does not open. Is the passphrase right, and is the file whole?',
      of_another:
        'This file belongs to somebody else. Only the person who held the conversations can bring them over.',
    },
    taken: (talks, recordings) =>
      [
        talks === 1 ? '1 conversation brought over.' : `${talks} conversations brought over.`,
        ...(recordings === 1 ? ['1 recording too.'] : []),
        ...(recordings > 1 ? [`${recordings} recordings too.`] : []),
      ].join(' '),
  },
  consent: {
    title: { student: 'Conversation with a student', teacher: 'Conversation with a teacher' },
    readAloud: 'Read this aloud',
    version: (version) => `Text version ${version}`,
    agree: 'The person I am talking with heard this and takes part.',
    needed: 'Without agreement, nothing is kept.',
    mayQuote: 'Words may be quoted word for word, under a code.',
    mayQuoteHint: 'This is a question of its own. Without quotes the conversation counts just as well.',
    name: 'Name of the person you talk with',
    nameHint:
      'May stay empty. Only you see the name; on the server it is kept apart and encrypted. Answers and report show a code.',
    begin: 'Begin the conversation',
    refused: 'This conversation cannot be held now',
  },
  age: {
    question: 'Is the person you are talking with under 16?',
    no: 'No, 16 or older',
    yes: 'Yes, under 16',
    needed: 'Ask this first. Other rules hold under 16.',
    parent: 'A parent or guardian signed the form.',
    guarded: 'Then we write down no name and quote nothing. The conversation counts just as well.',
  },
  names: {
    title: (n: number) => (n === 1 ? 'There may be a name here' : `There may be ${n} names here`),
    lead: 'A name, an e-mail address or a number can tell who somebody is. Put a neutral word in its place.',
    found: (words: string, at: number) => `“${words}” at question ${at}`,
    replace: (term: string) => `Make it ${term}`,
    keep: 'Leave it',
    rest: 'Names of people at the programme are replaced when you hand in the conversation.',
  },
  sensitive: {
    held: 'This is marked as sensitive. Only you read it.',
    release: 'I have checked it: the authors may read it',
    released: 'Sensitive. The authors read it and may not quote it.',
  },
  talk: {
    sensitive: 'This is sensitive',
    sensitiveHint:
      'About health, belief, origin or anything else that is personal. Only you read it until you release it.',
    question: (at, of) => `Question ${at} of ${of}`,
    probes: 'Probes',
    probesHint: 'Tap what you asked.',
    probeAnswer: (probe) => `Said to: ${probe}`,
    probeHint: 'A few words are enough. May stay empty.',
    unplanned: 'Asked something else',
    unplannedAsked: 'What did you ask?',
    unplannedAnswer: 'What was said?',
    askedOn: 'Follow-up questions',
    scale: (max) => `A mark from 1 to ${max}`,
    choice: 'Choose what fits best',
    number: (unit) => (unit === '' ? 'Number' : `Number (${unit})`),
    between: (min, max) =>
      min === null && max === null
        ? undefined
        : min === null
          ? `At most ${max}.`
          : max === null
            ? `At least ${min}.`
            : `From ${min} to ${max}.`,
    outside: (min, max) =>
      min !== null && max !== null
        ? `Choose a number from ${min} to ${max}. This number is not kept yet.`
        : min !== null
          ? `Choose ${min} or more. This number is not kept yet.`
          : max !== null
            ? `Choose ${max} or less. This number is not kept yet.`
            : 'This is not a number. It is not kept yet.',
    ranking: 'Put in order',
    rankingHint: 'First tap what comes first. Tapping again takes it out.',
    place: (n) => `(place ${n})`,
    marks: { seen: 'Seen', not_seen: 'Not seen' },
    unknownKind: 'This question is newer than the app on this device. Connect and update the app.',
    explanation: 'In other words',
    answer: 'Answer',
    quote: 'Said in exactly these words',
    skip: 'Skip this question',
    skipTitle: 'Why are you skipping this question?',
    skipReasons: ['No time left', 'Does not fit this person', 'Preferred not to answer'],
    skipOther: 'Another reason',
    skipConfirm: 'Skip',
    skipped: (reason) => `Skipped: ${reason}`,
    unskip: 'Answer after all',
    previous: 'Previous',
    next: 'Next',
    toOverview: 'To the overview',
    list: 'All questions',
    optional: 'may stay empty without a reason',
    full: 'This device cannot keep this any more. Free some space or take notes on paper; what was there is kept.',
  },
  overview: {
    title: 'Overview of the conversation',
    lead: 'Go through it together. After handing in, nothing changes without a reason.',
    missing: (n) =>
      n === 1 ? 'One question has no answer or reason yet.' : `${n} questions have no answer or reason yet.`,
    hidden: (n) =>
      n === 1
        ? 'One answer belongs to a question that is not asked any more. It is kept, but does not count.'
        : `${n} answers belong to questions that are not asked any more. They are kept, but do not count.`,
    noAnswer: 'No answer yet',
    edit: (at) => `Change question ${at}`,
    submit: 'Hand in the conversation',
    withdraw: 'The person I talked with withdraws',
    withdrawTitle: 'Erase this conversation?',
    withdrawBody:
      'All answers and the name disappear, here and on the server. This cannot be undone. Only that a conversation was withdrawn stays known.',
    withdrawConfirm: 'Erase the conversation',
    reopen: 'Back to the questions',
  },
  thanks: {
    title: 'Thank you for the conversation',
    body: 'Show this before you go: your answers get a code instead of your name. The authors bring all conversations together in one report. If you change your mind, say so: your answers will be erased.',
    stored: 'The conversation has been handed in and saved.',
    waiting: 'The conversation is on this device and goes along by itself as soon as there is a connection.',
    code: (code) => `The code of this conversation is ${code}.`,
    who: 'Who was this?',
    noName: 'No name was written down.',
    eraseAt: (day) => `This name will be erased on ${day}, or sooner if the report is done sooner.`,
    toList: 'To my conversations',
  },
  correction: {
    read: 'Read back what it says',
    begin: (at) => `Correct question ${at}`,
    reason: 'Why does this change?',
    reasonHint: 'The reason stays with the answer.',
    save: 'Save the correction',
    done: 'Corrected later, with a reason.',
  },
};
