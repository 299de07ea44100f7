import { listed, type today as source } from '../nl/today.ts';

export const today: typeof source = {
  title: 'Today',
  hello: (name) => `Hello ${name}`,
  asked: (n, minutes) =>
    `${n === 1 ? 'One thing' : `${n} things`} for you${minutes > 0 ? `, about ${minutes} minutes${n === 1 ? '' : ' together'}` : ''}.`,
  nothing: 'Nothing is asked of you now.',
  nothingBody: 'As soon as something is ready for you, it shows up here.',
  nothingNoGroup: 'You are not in a learning group yet.',
  nothingNoGroupBody: 'As soon as a coordinator invites you, it begins here.',
  listTitle: 'For you',
  obligations: {
    'cycle.plan': () => 'Plan the meetings of this year',
    'proposal.answer': (facts) => `Answer the proposal ${facts['title']}`,
    'protocol.contribute': () => 'Think of questions for students and teachers',
    'protocol.freeze': () => 'Settle the questions',
    'assignment.arrange': () => 'Arrange who visits whom',
    'meeting.replan': (facts) => `${facts['title']} cannot stay on its day: choose another`,
    'member.invite': (facts) => `Invite delegates of ${listed(facts['programmes'], 'and')}`,
    'version.approve': (facts) => `Read version ${facts['number']} of the report and approve it`,
    'portrait.write': (facts) => `Write the portrait of ${facts['programme']}`,
    'commitment.settle': (facts) => `Do what you took on: ${facts['text']}`,
    'interview.hold': (facts) =>
      `Hold your conversations at ${facts['programme']}: ${facts['held']} of ${facts['planned']} done`,
  },
  minutes: (n) => `± ${n} min`,
  due: (date) => `before ${date}`,
  late: (date) => `was due on ${date}`,
  meeting: 'Next meeting',
  meetingOpen: 'Go to the meeting',
  week: (n) => `week ${n}`,
  groups: 'Your learning groups',
  begin: 'Begin a learning group',
  beginBody: 'Start from the requests for advice of programmes, or with a group straight away.',
  advice: 'See requests for advice',
};
