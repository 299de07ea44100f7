import type { drafts as source } from '../nl/drafts.ts';

export const drafts: typeof source = {
  title: 'Go on in Word',
  lead: 'Get the draft as a Word file. The suggestions and comments of this moment are in the margin.',
  download: 'Get the draft',
};
