import type { dossiers as source } from '../nl/dossiers.ts';

export const dossiers: typeof source = {
  title: 'This year’s dossier',
  lead: 'The whole year in one file: pages that open without the internet, lists for Excel, the calendar and the report.',
  without:
    'Names of the people you spoke with are not in it, and neither are words that were taken back. What not everyone in the group may read is under lock.',
  leaves: 'Does somebody take words back later? Then get a new dossier and throw the old one away.',
  download: 'Get the dossier',
  code: {
    title: 'The code of our dossiers',
    lead: 'Part of every dossier is under lock, such as what was said in the conversations. Only this code opens it in another Leerkring.',
    show: 'Show the code',
    label: 'Code',
    keep: 'Keep the code in another place than the dossiers.',
  },
};
