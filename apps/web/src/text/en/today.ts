import { obligationWords } from '@leerkring/shared';
import type { today as source } from '../nl/today.ts';

const time = (minutes: number) =>
  minutes < 90 ? `${minutes} minutes` : `${Math.round(minutes / 30) / 2} hours`;

export const today: typeof source = {
  title: 'Today',
  hello: (name) => `Hello ${name}`,
  asked: (n, minutes) =>
    `${n === 1 ? 'One thing' : `${n} things`} for you${minutes > 0 ? `, about ${time(minutes)}${n === 1 ? '' : ' in all'}` : ''}.`,
  nothing: 'Nothing is asked of you now.',
  nothingBody: 'As soon as something is ready for you, it shows up here.',
  awaitsDossier: 'There is nothing here yet. Bring the dossier in to go on.',
  takeInDossier: 'Bring a dossier in',
  nothingNoGroup: 'You are not in a learning group yet.',
  nothingNoGroupBody:
    'As soon as a coordinator invites you, it begins here. What groups have made public you can read now.',
  publicPortraits: 'Public portraits',
  publicReports: 'Public reports',
  listTitle: 'For you',
  obligations: obligationWords.en,
  minutes: (n) => `± ${n} min`,
  due: (date) => `by ${date}`,
  late: (date) => `was due on ${date}`,
  meeting: 'Next meeting',
  meetingOpen: 'Go to the meeting',
  week: (n) => `week ${n}`,
  groups: 'Your learning groups',
  begin: 'Begin a learning group',
  beginBody: 'Start from the requests for advice of programmes, or with a group straight away.',
  advice: 'See requests for advice',
};
