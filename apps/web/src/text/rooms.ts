// Words are loaded per room and per language. Dutch is the source; English must have the same shape.
const nl = {
  app: () => import('./nl/app.ts').then((it) => it.app),
  problems: () => import('./nl/problems.ts').then((it) => it.problems),
  identity: () => import('./nl/identity.ts').then((it) => it.identity),
  installation: () => import('./nl/installation.ts').then((it) => it.installation),
  institutions: () => import('./nl/institutions.ts').then((it) => it.institutions),
  plgs: () => import('./nl/plgs.ts').then((it) => it.plgs),
  members: () => import('./nl/members.ts').then((it) => it.members),
  today: () => import('./nl/today.ts').then((it) => it.today),
  cycles: () => import('./nl/cycles.ts').then((it) => it.cycles),
  'meeting-room': () => import('./nl/meeting-room.ts').then((it) => it.meetingRoom),
  portraits: () => import('./nl/portraits.ts').then((it) => it.portraits),
  protocols: () => import('./nl/protocols.ts').then((it) => it.protocols),
  assignments: () => import('./nl/assignments.ts').then((it) => it.assignments),
  interviews: () => import('./nl/interviews.ts').then((it) => it.interviews),
  reports: () => import('./nl/reports.ts').then((it) => it.reports),
  analysis: () => import('./nl/analysis.ts').then((it) => it.analysis),
  quotes: () => import('./nl/quotes.ts').then((it) => it.quotes),
  recommendations: () => import('./nl/recommendations.ts').then((it) => it.recommendations),
  publications: () => import('./nl/publications.ts').then((it) => it.publications),
  notifications: () => import('./nl/notifications.ts').then((it) => it.notifications),
  audit: () => import('./nl/audit.ts').then((it) => it.audit),
  'living-text': () => import('./nl/living-text.ts').then((it) => it.livingText),
};
const en = {
  app: () => import('./en/app.ts').then((it) => it.app),
  problems: () => import('./en/problems.ts').then((it) => it.problems),
  identity: () => import('./en/identity.ts').then((it) => it.identity),
  installation: () => import('./en/installation.ts').then((it) => it.installation),
  institutions: () => import('./en/institutions.ts').then((it) => it.institutions),
  plgs: () => import('./en/plgs.ts').then((it) => it.plgs),
  members: () => import('./en/members.ts').then((it) => it.members),
  today: () => import('./en/today.ts').then((it) => it.today),
  cycles: () => import('./en/cycles.ts').then((it) => it.cycles),
  'meeting-room': () => import('./en/meeting-room.ts').then((it) => it.meetingRoom),
  portraits: () => import('./en/portraits.ts').then((it) => it.portraits),
  protocols: () => import('./en/protocols.ts').then((it) => it.protocols),
  assignments: () => import('./en/assignments.ts').then((it) => it.assignments),
  interviews: () => import('./en/interviews.ts').then((it) => it.interviews),
  reports: () => import('./en/reports.ts').then((it) => it.reports),
  analysis: () => import('./en/analysis.ts').then((it) => it.analysis),
  quotes: () => import('./en/quotes.ts').then((it) => it.quotes),
  recommendations: () => import('./en/recommendations.ts').then((it) => it.recommendations),
  publications: () => import('./en/publications.ts').then((it) => it.publications),
  notifications: () => import('./en/notifications.ts').then((it) => it.notifications),
  audit: () => import('./en/audit.ts').then((it) => it.audit),
  'living-text': () => import('./en/living-text.ts').then((it) => it.livingText),
};

export type Room = keyof typeof nl;
export type RoomText = { [R in Room]: Awaited<ReturnType<(typeof nl)[R]>> };

export const rooms: Record<'nl' | 'en', { [R in Room]: () => Promise<RoomText[R]> }> = { nl, en };
