import { inShort, portraitWords, type HoursPart, type PortraitReachName } from '@leerkring/shared';
import type { portraits as source } from '../nl/portraits.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const people = (n: number) => (n === 1 ? 'one person' : `${n} people`);

const reaches: Record<PortraitReachName, string> = {
  programme: 'Our programme alone',
  plg: 'The group',
  institution: 'Our whole institution',
  public: 'Everyone, outside the institution too',
};

const parts: Record<HoursPart, string> = {
  bot: 'bot',
  botYear1: 'first year',
  bpv: 'bpv',
  total: 'total',
};

const levelsOf = (levels: number[]): string =>
  `${levels.length === 1 ? 'level' : 'levels'} ${list.format(levels.map(String))}`;

export const portraits: typeof source = {
  title: 'Portraits',
  lead: 'Every programme shows what it does and why, so that the group can ask further.',
  empty: 'No portraits yet. Start with the portrait of your own programme.',
  emptyOther: 'No portraits yet. They appear here as soon as a programme shares its own.',
  emptySeats: 'No programmes take part yet. Once there are seats, every programme can begin.',
  allIn: (n) => (n === 1 ? 'The portrait is in.' : `All ${n} portraits are in.`),
  progress: (done, total) => `${done} of ${total} ${total === 1 ? 'portrait is' : 'portraits are'} shared.`,
  waitingFor: (names) => `Not yet: ${list.format(inShort(names, (n) => `${n} others`))}.`,
  list: 'Portraits by programme',
  level: levelsOf,
  state: {
    published: 'shared',
    begun: 'being written',
    notBegun: 'not begun yet',
    notYet: 'still to come',
  },
  publishedOn: (date) => `shared on ${date}`,
  read: 'Read',
  readOf: (programme) => `Read the portrait of ${programme}`,
  write: 'Go on writing',
  begin: 'Begin the portrait',
  edit: 'Edit',
  editOf: (programme) => `Edit the portrait of ${programme}`,
  beginning: 'The portrait is opening',
  noSeat: 'You hold no programme’s seat in this group, so there is no portrait for you to write.',
  nudge: 'Send a reminder',
  nudgeOf: (programme) => `Send a reminder to ${programme}`,
  nudgeTitle: (programme) => `Remind ${programme}?`,
  nudgeBody:
    'Whoever holds this programme’s seat gets a friendly e-mail with a link to the portrait. You can do this once a week.',
  nudgeConfirm: 'Send the e-mail',
  nudgedOn: (when) => `reminder sent ${when}`,
  compare: {
    title: 'Comparing portraits',
    lead: 'Field by field, side by side, in no order of better or worse.',
    all: 'Lay them side by side',
    choose: 'Which portraits?',
    chooseHint: 'Choose two to five.',
    tooFew: 'Choose at least two shared portraits to compare.',
    pin: 'Put first and keep in sight',
    unpin: 'Unpin',
    pinOf: (programme: string) => `Keep ${programme} in sight`,
    tooMany: (n: number, most: number) =>
      `You chose ${n}. Here are the first ${most}: untick one to choose another.`,
    onlyDifferences: 'Differences only',
    shown: (shown, total) => (shown === total ? `All ${total} fields` : `${shown} of ${total} fields`),
    noDifferences: 'These portraits say the same everywhere.',
    field: 'Field',
    position: (at, of) => `Field ${at} of ${of}`,
    previous: 'Previous field',
    next: 'Next field',
    print: 'Print on A3',
    scroll: 'Portraits side by side; scroll sideways for the rest',
  },
  back: 'All portraits',
  editor: {
    title: (programme) => `Portrait of ${programme}`,
    lead: (names) =>
      names.length > 0
        ? `You write this together with ${list.format(names)}. Everything is saved as you go.`
        : 'Everything is saved as you go. Colleagues who also hold a seat can write with you.',
    draft: 'Only your programme can read this',
    published: 'The group can read this',
    changed: 'The group still reads the previous version',
    sections: 'Parts of this portrait',
    compulsory: 'part of every portrait',
    savedBy: (name, when) => `${name}, ${when}`,
    savedWhen: (when) => `saved ${when}`,
    notKept: 'This has not been saved yet. We try again as soon as there is a connection.',
    conflict: (name) =>
      `${name ?? 'A colleague'} filled in something else here in the meantime. Nothing was overwritten: choose what stays.`,
    theirs: 'It says now',
    mine: 'You filled in',
    keepTheirs: 'Leave that',
    keepMine: 'Put my answer there',
    nothing: 'nothing',
  },
  files: {
    add: 'Add pictures or files',
    limits: (left: number, most: number, megabytes: number) =>
      left === 0
        ? `There are ${most}, and no more fit.`
        : `Pictures (jpg, png, webp, gif) and PDF, up to ${megabytes} MB each. There is room for ${left} more.`,
    privacy:
      'We take out where and with what a picture was made. A PDF is kept as it is, with what it says about its maker. Are there people in it? Ask them first.',
    list: 'Pictures and files in this portrait',
    tooLarge: (megabytes: number) =>
      `This file is larger than ${megabytes} MB. Make it smaller or choose another.`,
    checking: 'still being checked',
    checkingText: 'It appears as soon as the check for viruses is done. There is nothing for you to do.',
    refused: 'refused',
    refusedText: 'The virus check found something in this file. Nobody can open it; remove it here.',
    alt: 'What does it show?',
    altHint: 'For people who cannot see the picture. Needed before you share the portrait.',
    caption: 'Caption',
    captionHint: 'May stay empty.',
    size: (megabytes: string) => `PDF, ${megabytes} MB`,
    addedBy: (name: string) => `by ${name}`,
    more: (name: string) => `More about ${name}`,
    earlier: 'Move earlier',
    later: 'Move later',
    remove: 'Remove',
    removeTitle: (name: string) => `Remove ${name}?`,
    removeBody: 'You no longer see it then. Readers of the shared version see it until you share again.',
    open: (name: string) => `Open ${name}`,
    missing: 'A description with every picture',
  },
  template: {
    offer: (labels) =>
      labels.length === 1
        ? `There is one new question: ${list.format(labels.map((it) => `“${it}”`))}.`
        : `There are ${labels.length} new questions: ${list.format(labels.map((it) => `“${it}”`))}.`,
    keeps: 'Everything you have written stays.',
    isNew: 'New question',
    noLonger: (label) => `${label} (no longer asked; what you wrote stays)`,
    take: 'Add them',
    done: (n) => (n === 1 ? 'The new question has been added.' : 'The new questions have been added.'),
  },
  publish: {
    everyone: 'Public page',
    action: 'Share with the group',
    again: 'Share the new version',
    title: 'Sharing with the group',
    who: (n) =>
      `From then on ${people(n)} can read this portrait, besides yourselves. Nobody outside it, and no guests either.`,
    whoFurther: (n, count) =>
      `From then on ${people(n)} of the group can read this portrait. ${count === 1 ? 'One field reaches' : `${count} fields reach`} further, to colleagues in your institution.`,
    keptBack: (n) =>
      n === 1 ? 'One field stays with your programme alone.' : `${n} fields stay with your programme alone.`,
    later: (n) => (n === 1 ? 'One field opens later.' : `${n} fields open later.`),
    missingReach: 'The group must be able to read every field that belongs in each portrait.',
    names: (n) => (n === 1 ? 'See who that is' : 'See who they are'),
    what: 'They read what is here now. What you change later they see only once you share again.',
    missing: 'To fill in first:',
    confirm: 'Share this portrait',
    done: 'The portrait is shared with the group.',
    withdraw: 'Take the portrait back',
    withdrawTitle: 'Take the portrait back?',
    withdrawBody: 'The group can then no longer read it. You can go on writing and share it again later.',
    withdrawn: 'The portrait has been taken back. Only your programme can read it.',
  },
  readers: {
    action: 'Who reads what',
    title: 'Who reads what',
    lead: 'For each field you choose how far it reaches. Your choice takes effect at once, also for what has been shared.',
    back: 'Back to the portrait',
    set: 'Choose',
    now: 'Who can read this now',
    reachOf: (field) => `Who reads: ${field}`,
    opensOf: (field) => `From which day: ${field}`,
    atOnce: 'At once',
    fromDay: 'From a day',
    until: (day) => `Until ${day} only your programme reads this.`,
    all: 'Set all fields to',
    reaches,
    note: (reach, day) =>
      day === null
        ? `Read by: ${reaches[reach].toLowerCase()}`
        : `Read by: ${reaches[reach].toLowerCase()}, from ${day}`,
    kinds: { group: 'The group', institution: 'The institution', everyone: 'Everyone' },
    reader: 'View as',
    groupReads: (n) => `Besides yourselves ${people(n)}. Guests do not read along.`,
    institutionReads: (name) => `Whoever works at ${name} and has an account.`,
    everyoneReads:
      'What is meant for everyone. It goes on a public page only when your programme says yes to that.',
    count: (n, of) => `Readable: ${n} of ${of} fields.`,
    nothing: 'These readers find nothing now.',
    notShared: 'The portrait has not been shared yet. Only your programme reads it now.',
    hidden: 'Not readable now',
    hiddenFrom: (field, day) => `${field} (from ${day})`,
  },
  everyone: 'Public portraits',
  colleagues: {
    title: 'Portraits of colleagues',
    lead: 'What programmes of your institution let people outside their group read.',
    empty: 'No programme of your institution has opened its portrait to colleagues yet.',
    emptyBody:
      'Would you like to be the first? At your own portrait you choose who reads what. Meanwhile, look at the public portraits.',
    list: 'Portraits in your institution',
    link: 'Portraits of colleagues outside this group',
  },
  reading: {
    changedSince: (year) => `Changed since ${year}`,
    changed: (n) =>
      n === 0
        ? 'Nothing has changed.'
        : n === 1
          ? 'One field says something else.'
          : `${n} fields say something else.`,
    now: 'Now',
    startedFrom: (programme, institution) => `Begun with the portrait of ${programme}, ${institution}`,
    alsoFrom: (programme, institution) => `Also with words from the portrait of ${programme}, ${institution}`,
    version: (n, date) => `Version ${n}, shared on ${date}`,
    card: 'Practice card',
    print: 'Print',
    notPublished: 'This portrait has not been shared yet.',
  },
  ...portraitWords.en,
  none: 'Not filled in',
  choose: 'Choose',
  audience: {
    levels: 'Level',
    years: 'Year of study',
    route: 'Route',
    students: 'Number of students',
    routes: { bol: 'bol (school-based)', bbl: 'bbl (work-based)' },
    say: (it) =>
      [
        it.levels.length > 0 && levelsOf(it.levels),
        it.years.length > 0 && `year ${list.format(it.years.map(String))}`,
        it.route,
        it.students !== null && (it.students === 1 ? '1 student' : `${it.students} students`),
      ]
        .filter(Boolean)
        .join(' · '),
  },
  hours: {
    level: 'Level',
    levelNumber: (level) => `Level ${level}`,
    years: 'Number of years',
    year: (n) => `Year ${n}`,
    yearHead: 'Year',
    bot: 'Bot',
    bpv: 'Bpv',
    total: 'Total',
    cell: (part, year, level) => `${part}, year ${year}, level ${level}`,
    caption: (level) => `Clock hours per year of study, level ${level}`,
    addLevel: 'Another level',
    removeLevel: (level) => `Remove level ${level}`,
    check: (part, actual, required, isFirst) =>
      `${isFirst ? parts[part].charAt(0).toUpperCase() + parts[part].slice(1) : parts[part]} ${actual} of ${required}${isFirst ? ' hours' : ''}`,
    derogation: 'derogation needed',
    howToAsk: 'How to ask for a derogation',
    within: 'within the norm',
    incomplete: 'Not all hours have been filled in yet.',
    noNorm: 'For this combination of level, route and length we know no norm.',
    norm: (name, law) => `Norm ${name} (${law})`,
    required: (bot, first, bpv, total) =>
      [
        `at least ${bot} hours of bot`,
        first !== null && `of which ${first} in the first year`,
        bpv !== null && `${bpv} hours of bpv`,
        `${total} hours together`,
      ]
        .filter(Boolean)
        .join(', '),
  },
};
