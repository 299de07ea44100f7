import type { AdditionDecision, ConsultationTotalsDto, PartyMode, PartyState } from '@leerkring/shared';
import type { consultations as nl } from '../nl/consultations.ts';

const modes: Record<PartyMode, string> = { written: 'in writing', interview: 'in a conversation' };
const decisions: Record<AdditionDecision, string> = {
  adopt: 'Taken over',
  note: 'Noted',
  reject: 'Not taken over',
};
const decide: Record<AdditionDecision, string> = {
  adopt: 'We take this over',
  note: 'We note this, without doing anything about it now',
  reject: 'We do not take this over',
};
const states: Record<PartyState, string> = {
  invited: 'invited',
  underway: 'under way',
  handed_in: 'handed in',
  withdrawn: 'taken back',
};
const organisations = (n: number) => (n === 1 ? '1 organisation' : `${n} organisations`);
const additions = (n: number) => (n === 0 ? 'No additions' : n === 1 ? '1 addition' : `${n} additions`);

export const consultations: typeof nl = {
  modes,
  decisions,
  decide,
  late: 'after the last day',
  hidden: 'What came in can be read here once the consultation is closed.',
  nextRound: 'Begin another round',
  parties: {
    title: 'Who we hear',
    lead: ({ invited, heard, takenBack }: ConsultationTotalsDto) =>
      `${heard} of ${organisations(invited)} handed in.${takenBack > 0 ? ` Taken back: ${takenBack}.` : ''}`,
    none: 'Nobody has been invited yet. Begin with the organisations you want to hear for certain.',
    states,
    more: (name: string) => `More about ${name}`,
    newLink: 'Make a link',
    link: 'Link for this organisation',
    once: 'Copy the link now: we do not keep it. You can always make a new one later.',
    writeTalk: 'Write down the conversation',
    readTalk: 'Read or complete the conversation',
    correct: 'Change',
    remove: 'Remove',
    removeTitle: (name: string) => `Remove ${name}?`,
    removeBody: 'Everything this organisation said disappears as well.',
  },
  invite: {
    title: 'Invite an organisation',
    action: 'Invite',
    organisation: 'Which organisation?',
    sector: 'Of which sector?',
    sectorHint: 'This is how it stands in the overview, for instance: primary education.',
    mode: 'How do we hear them?',
    modes: { written: 'In writing, by a link', interview: 'In a conversation that we write down' },
    interviewer: 'Who holds the conversation?',
    email: 'E-mail address',
    emailHint: 'We send the link there. The address is erased when the consultation closes.',
  },
  coverage: {
    title: 'Who spoke about what',
    lead: 'The sector with the fewest additions comes first. Ask there again if you need to.',
    sector: 'Sector',
    heard: 'Heard',
    additions: 'Additions',
    of: (heard: number, invited: number) => `${heard} of ${invited}`,
    nobody: 'nobody',
    cell: (n: number) => (n === 0 ? 'heard' : `${n} added`),
    ask: 'Ask again',
    askOf: (sector: string) => `Ask again: ${sector}`,
    about: 'About which piece?',
    text: 'What would you still like to know?',
    textHint: 'It stands beside their questions. Whoever gave an address also gets a letter.',
    asked: (sector: string, text: string) => `Asked again, ${sector}: ${text}`,
    everyone: 'everyone',
  },
  findings: {
    title: 'What came in',
    lead: ({ heard, written, spoken, additions: n, unique, undecided }: ConsultationTotalsDto) =>
      heard === 0
        ? 'Nothing has been handed in yet.'
        : `${organisations(heard)}: ${written} in writing and ${spoken} in a conversation. ${additions(n)}${
            unique < n ? `, of which ${unique} different` : ''
          }${undecided > 0 ? `; ${undecided} not decided yet` : ''}.`,
    onlyOpen: 'Only what is not decided',
    carried: (n: number) => `Still open from an earlier round (${n})`,
    tooFew: 'Nothing is counted before five organisations have handed in.',
    conclusion: 'Our conclusion',
    noConclusion: 'No conclusion yet',
    additions,
    listOf: (n: number) => `Additions to piece ${n}`,
  },
  additions: {
    undecided: 'not decided yet',
    decide: 'Decide',
    decideAgain: 'Decide again',
    decideTitle: 'What do we do with this?',
    about: (action: string, text: string) => `${action}: ${text}`,
    whatTo: 'What do we do with it?',
    why: 'Why?',
    whyHint: 'Whoever added this reads it too.',
    hasConsequence: 'Somebody has to do something',
    consequence: 'What has to happen?',
    who: 'Who does it?',
    due: 'When is it done?',
    follows: (text: string) => `There is an action: ${text}`,
    tie: 'Says the same as…',
    tieAction: 'Connect',
    other: 'Which addition says the same?',
    otherHint: 'Both stay where they are. In the total they count once together.',
    same: (text: string, at: number) => `Says the same as “${text}” (at ${at})`,
    untie: 'Take apart',
  },
  form: {
    verdict: 'Do you recognise this?',
    missing: 'An answer is still missing here.',
    own: 'Your additions',
    add: 'What else belongs here?',
    addAnother: 'Anything else?',
    addHint: 'One thing at a time. You may leave this empty.',
    addAction: 'Add',
    change: 'Change',
    drop: 'Remove',
    reword: 'Change the text',
    newer: (text: string) => `By now it says: “${text}”`,
    mineAnyway: 'Keep mine all the same',
    mayBeNamed: 'Our name may stand in the report',
    mayBeNamedHint: 'Names stand there only if every organisation agrees. Names of people never.',
    handIn: 'Hand in',
    handedIn:
      'Handed in, thank you. You can still add to it until the consultation closes; that counts at once.',
    handedInClosed: 'Handed in, thank you. The consultation is closed.',
    closed: 'This consultation is closed. It can no longer be filled in.',
    withdrawn: 'Everything was taken back. Nothing in it leads to you any more.',
    due: (day: string) => `By ${day} at the latest, please. What comes later is marked.`,
    followUp: 'One more question for you',
    notAdded: 'There is still something you have not added.',
    kept: 'Everything you choose or add is kept at once.',
    takeBack: 'Take everything back',
    takeBackTitle: 'Take everything back?',
    takeBackBody: 'Everything you said is erased. This cannot be undone.',
    takeBackCounted:
      'Everything you wrote is erased. The consultation has been counted already: your choice stays in the numbers, and nobody knows whose it is. This cannot be undone.',
    talkWith: (organisation: string) => `Conversation with ${organisation}`,
    talkLead: 'Write down what the organisation says. Names of people do not belong here.',
    back: 'Back to the consultation',
    privacy:
      'You can take everything back. Once it has closed it is counted: then your words go, and a choice stays in the count without a name. You need no account. The list shows your sector with a code; whoever leads the consultation knows which organisation that is. Whoever has this link reads what you wrote: share it only within your organisation.',
  },
  report: {
    open: 'See the report',
    back: 'Back to the consultation',
    title: 'Short report of the consultation',
    print: 'Print',
    facts: 'Facts',
    method: 'Method',
    methodIs: (written: number, spoken: number) => `${written} in writing, ${spoken} in a conversation`,
    period: 'Period',
    from: (from: string) => `from ${from}`,
    until: (from: string, to: string) => `${from} to ${to}`,
    chair: 'Chair',
    nobody: 'not known',
    present: 'Present',
    organisations: (heard: number, invited: number) =>
      heard === invited ? organisations(heard) : `${heard} of ${organisations(invited)}`,
    takenBack: (n: number) => `Taken back: ${n}.`,
    goal: 'Goal',
    sum: ({ additions: n, unique }: ConsultationTotalsDto) =>
      unique < n ? `${additions(n)}, of which ${unique} different.` : `${additions(n)}.`,
    verdict: (label: string, count: number, of: number, percent: number) =>
      `${label}: ${count} of ${of} (${percent}%)`,
    also: (places: number[]) => `also at ${places.join(', ')}`,
  },
};
