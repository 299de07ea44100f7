import 'fake-indexeddb/auto';
import { Journal } from '../src/features/interviews/device/journal.ts';
import { type AnswerContent, lastStroke } from '../src/features/interviews/device/model.ts';
import { DeviceStore } from '../src/features/interviews/device/store.ts';

export const said = (text: string, more: Partial<AnswerContent> = {}): AnswerContent => ({
  text,
  scale: null,
  choice: null,
  isQuote: false,
  probes: [],
  skipReason: null,
  ...more,
});

let people = 0;
export const nextPerson = () => `person-${++people}`;
const stores: DeviceStore[] = [];
export async function open(userId = nextPerson()): Promise<DeviceStore> {
  const store = await DeviceStore.open(userId);
  stores.push(store);
  return store;
}
afterEach(() => {
  for (const store of stores.splice(0)) store.close();
});

export const guide = {
  audience: 'student' as const,
  protocolVersionId: 'version',
  versionName: '1.0',
  isCurrent: true,
  consentText: 'Je antwoorden krijgen een code.',
  consentVersion: '1',
  planned: 2,
  questions: [],
};

export const begin = (store: DeviceStore, name = 'Sam de Vries') =>
  store.begin(
    {
      plgId: 'plg',
      assignmentId: 'assignment',
      hostProgrammeName: 'Maatschappelijke Zorg',
      guide,
      name,
    },
    '2026-11-16T09:00:00.000Z',
  );

/** The page goes away in the middle of a keystroke: no more of it is kept than what is kept first. */
export async function dieTyping(
  store: DeviceStore,
  id: string,
  questionId: string,
  text: string,
): Promise<void> {
  const journal = new Journal(store.userId);
  journal.countFrom(lastStroke(await store.revisions(id)));
  journal.put({ interviewId: id, questionId, content: said(text) });
  store.close();
}
