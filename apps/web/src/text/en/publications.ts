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
  approve: 'Approve for my programme',
  publish: 'Make public',
  publishTitle: (number) => `Make version ${number} public?`,
  publishBody:
    'Everyone can read it then, without an account. Visible are the text, the names of the authors, the programmes and quotations under a code; no other names.',
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
      report: () => 'In the title of the report: write the number as a word',
    },
  },
  withdraw: 'Take offline',
  withdrawTitle: (number) => `Take version ${number} offline?`,
  withdrawBody: 'Its address will say that this version was withdrawn. There is no way back.',
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
