import type { Page } from '@playwright/test';

export interface MeetingOfYear {
  id: string;
  title: string;
  state: string;
  plgId: string;
  /** Where its page is. */
  path: string;
}

/** The meetings of the running year of the example, in order, as this person may read them. */
export async function meetingsOfYear(page: Page): Promise<MeetingOfYear[]> {
  const plgs = (await (await page.request.get('/api/plgs')).json()) as { id: string; schoolYear: string }[];
  const plgId = plgs.find(({ schoolYear }) => schoolYear !== '2021-2022')?.id ?? '';
  const list = await page.request.get(`/api/plgs/${plgId}/meetings`);
  const meetings = (await list.json()) as Omit<MeetingOfYear, 'path'>[];
  return meetings.map((it) => ({ ...it, plgId, path: `/plg/${plgId}/bijeenkomsten/${it.id}` }));
}

/** The first that is still to be held. */
export async function comingMeeting(page: Page): Promise<MeetingOfYear> {
  const coming = (await meetingsOfYear(page)).find(({ state }) => state === 'planned');
  if (!coming) throw new Error('The example has no meeting that is still to be held.');
  return coming;
}
