import type { teamItems as source } from '../nl/team-items.ts';

export const teamItems: typeof source = {
  title: 'On our team’s agenda',
  lead: 'Topics that you wanted to talk about with your team. After eight weeks we ask what you did with them.',
  others: 'What other teams did',
  withOurs: 'What others did with your practice',
  place: 'Put it on our team’s agenda',
  placed: (programme) =>
    `It is on the agenda of ${programme}. In eight weeks we will ask what you did with it.`,
  isThere: 'Is on our team’s agenda',
  placedBy: (name, day) => (name === null ? `since ${day}` : `by ${name}, since ${day}`),
  team: (programme, institution) => `${programme}, ${institution}`,
  asksOn: (day) => `On ${day} we ask what you did with it.`,
  answer: 'What did you do with it?',
  answerOf: (title) => `What did you do with it: ${title}`,
  asked: 'What did you do with it?',
  answers: {
    done: 'Tried it',
    changed: 'Did it in our own way',
    later: 'Have not got round to it yet',
    dropped: 'Let it go',
  },
  outcome: 'What came of it?',
  reason: 'Why are you letting it go?',
  share: 'Share this answer',
  shareHint:
    'Then the group reads it, and so does the programme you got it from. Otherwise it stays with your team.',
  isShared: 'shared',
  isPrivate: 'for your team alone',
  remove: 'Take it off the agenda',
  removeOf: (title) => `Take it off the agenda: ${title}`,
  from: {
    title: 'On our team’s agenda',
    lead: 'Choose for which team. After eight weeks we ask what you did with it.',
    back: 'Back to the practice card',
    noGroup: 'You are not in a learning group yet. Once you are, you can put this on your agenda.',
  },
};
