import type { plgs as source } from '../nl/plgs.ts';

export const plgs: typeof source = {
  title: 'Learning groups',
  year: (schoolYear) => `school year ${schoolYear}`,
  overview: {
    questions: 'The leading questions',
    questionsLead: 'What this year is about.',
    seats: 'Who takes part',
    seatsLead: 'Each programme has a seat, with one or more delegates.',
    nobody: 'No delegate yet',
    mine: 'your programme',
    substitute: 'substitute',
    edit: 'Edit',
    invite: 'Invite members',
    plan: 'Plan the year',
    planFirst: 'There are no meetings yet. Plan the year first and the rest falls into place.',
    inviteFirst: 'Invite delegates, so that everyone can take part from the first meeting.',
    steps: 'What helps now',
  },
  stance: { does_already: 'already works this way', wants_to: 'wants to begin' },
  levelsIn: (levels) =>
    levels.length === 1
      ? `level ${levels[0]}`
      : `levels ${levels.slice(0, -1).join(', ')} and ${levels.at(-1)}`,
  edit: {
    title: 'Edit the learning group',
    saved: 'Saved',
  },
  advice: {
    title: 'Requests for advice',
    lead: 'Questions from programmes to the service. When they are alike, you form a learning group out of them.',
    empty: 'No requests for advice yet.',
    emptyBody: 'Record the first one, or begin a learning group without a request.',
    log: 'Record a request for advice',
    programme: 'Programme',
    subject: 'Subject',
    subjectHint: 'In a few words, such as ‘small classes’.',
    explanation: 'Explanation',
    stance: 'Where does the programme stand?',
    search: 'Search by subject or programme',
    select: (name) => `Choose the request of ${name}`,
    open: 'open',
    settled: 'part of a learning group',
    loggedOn: (date) => `recorded on ${date}`,
    form: (n) =>
      n === 0
        ? 'Form a learning group'
        : n === 1
          ? 'Form a learning group with 1 programme'
          : `Form a learning group with ${n} programmes`,
    noProgramme: 'You do not work at a programme that can ask a question yet.',
  },
  found: {
    title: 'Form a learning group',
    lead: 'Give the group a name and a year, record its leading questions and choose which programmes get a seat. You become the coordinator.',
    name: 'Name',
    nameHint: 'For instance ‘Learning from small groups’.',
    schoolYear: 'School year',
    purpose: 'Why this group?',
    minutesDays: 'Days until minutes are adopted',
    minutesDaysHint:
      'During that time everyone can propose a correction. After that they are adopted automatically, unless a correction is open.',
    retention: 'Months until names of respondents are erased',
    retentionHint:
      'Counted from version 1.0 of the report; it is in the text you read aloud. Names never stay longer than 24 months after the conversation.',
    questions: 'Leading questions',
    questionsLead: 'Two or three questions that give direction all year.',
    question: (n) => `Leading question ${n}`,
    addQuestion: 'Add a leading question',
    removeQuestion: (n) => `Remove leading question ${n}`,
    seats: 'Programmes at the table',
    seatsLead: 'Each programme gets one seat; you decide who holds it when you invite people.',
    noSeats: 'No programmes chosen yet.',
    addSeat: 'Add a programme',
    newProgramme: 'Is a programme not there? Record it',
    ofInstitution: 'Of which institution?',
    removeSeat: (name) => `Remove ${name}`,
    stanceOf: (name) => `Where ${name} stands`,
    submit: 'Form the learning group',
  },
};
