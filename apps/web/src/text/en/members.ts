import type { members as source } from '../nl/members.ts';

export const members: typeof source = { title: 'Members', empty: 'No members yet.' };
