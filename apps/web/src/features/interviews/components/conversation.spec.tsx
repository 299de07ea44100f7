import 'fake-indexeddb/auto';
import type { InterviewTaskDto, TaskGuideDto } from '@leerkring/shared';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { show } from '../../../../test/show.tsx';
import { loadText } from '../../../text/text.ts';
import { Keeper } from '../device/keeper.ts';
import { DeviceStore } from '../device/store.ts';
import { ConsentForm } from './consent-form.tsx';
import { OverviewScreen } from './overview-screen.tsx';
import { QuestionScreen } from './question-screen.tsx';
import { KeeperContext, useConversation } from './use-keeper.ts';

const question = (id: string, position: number, more = {}) => ({
  id,
  position,
  text: `Vraag over ${id}?`,
  explanation: '',
  kind: 'open' as const,
  scaleMax: null,
  scaleLow: '',
  scaleHigh: '',
  options: [],
  rows: [],
  unit: '',
  numberMin: null,
  numberMax: null,
  isOptional: false,
  probes: position === 1 ? ['Wat is voor jou klein?'] : [],
  ...more,
});
const guide: TaskGuideDto = {
  audience: 'student',
  protocolVersionId: 'version',
  versionName: '1.0',
  isCurrent: true,
  consentText: 'Je antwoorden krijgen een code.',
  consentVersion: '1.0',
  planned: 2,
  questions: [question('rust', 1), question('groep', 2, { kind: 'scale', scaleMax: 5 })],
};
const task: InterviewTaskDto = {
  assignmentId: 'assignment',
  plgId: 'plg',
  plgName: 'Kleine groepen',
  hostProgrammeName: 'Maatschappelijke Zorg',
  refusal: null,
  guides: [guide],
};

let people = 0;
let store: DeviceStore;
let keeper: Keeper;
beforeEach(async () => {
  await loadText('interviews');
  store = await DeviceStore.open(`screen-${++people}`);
  keeper = new Keeper(store);
});
afterEach(() => store.close());

const begin = () =>
  store.begin(
    { assignmentId: 'assignment', plgId: 'plg', hostProgrammeName: 'MZ', guide, name: '' },
    '2026-11-16T09:00:00.000Z',
  );
const within = (screenOf: React.ReactNode) => <KeeperContext value={keeper}>{screenOf}</KeeperContext>;

function Question(props: { id: string; place: number }) {
  const conversation = useConversation(props.id);
  if (!conversation) return null;
  const { interview, answers } = conversation;
  const asked = guide.questions[props.place - 1];
  return <QuestionScreen interview={interview} place={props.place} answer={answers.get(asked?.id ?? '')} />;
}

function Overview(props: { id: string }) {
  const conversation = useConversation(props.id);
  return conversation ? <OverviewScreen conversation={conversation} /> : null;
}

describe('consent', () => {
  it('comes before anything is kept, the name included', async () => {
    await show(within(<ConsentForm task={task} guide={guide} />));
    expect(await screen.findByText('Je antwoorden krijgen een code.')).toBeTruthy();
    await userEvent.type(screen.getByLabelText('Naam van je gesprekspartner'), 'Sam');
    await userEvent.click(screen.getByRole('button', { name: 'Begin het gesprek' }));
    expect(screen.getByText('Zonder akkoord wordt er niets bewaard.')).toBeTruthy();
    expect(await store.interviews()).toEqual([]);
    await userEvent.click(screen.getByRole('checkbox'));
    await userEvent.click(screen.getByRole('button', { name: 'Begin het gesprek' }));
    await waitFor(async () => expect(await store.interviews()).toHaveLength(1));
    const [interview] = await store.interviews();
    expect(interview).toMatchObject({ consentVersion: '1.0', audience: 'student' });
    expect(await store.name(interview?.id ?? '')).toBe('Sam');
  });

  it('is not asked where this person works', async () => {
    await show(within(<ConsentForm task={{ ...task, refusal: 'interview.own_programme' }} guide={guide} />));
    expect(await screen.findByText(/Je werkt bij deze opleiding/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Begin het gesprek' })).toHaveProperty('disabled', true);
  });
});

describe('a question', () => {
  it('keeps every word, the probes that were asked and the literal mark', async () => {
    const { id } = await begin();
    await show(within(<Question id={id} place={1} />));
    await userEvent.type(await screen.findByLabelText('Antwoord'), 'Je valt op');
    await userEvent.click(screen.getByRole('button', { name: /Wat is voor jou klein/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Letterlijk zo gezegd' }));
    await waitFor(async () =>
      expect((await store.answers(id)).get('rust')).toMatchObject({
        text: 'Je valt op',
        probes: ['Wat is voor jou klein?'],
        isQuote: true,
      }),
    );
    expect(await store.revisions(id)).toHaveLength(1);
  });

  it('is skipped with a reason only', async () => {
    const { id } = await begin();
    await show(within(<Question id={id} place={1} />));
    await userEvent.click(await screen.findByRole('button', { name: 'Sla deze vraag over' }));
    const skip = await screen.findByRole('button', { name: 'Sla over' });
    expect(skip).toHaveProperty('disabled', true);
    await userEvent.type(screen.getByLabelText('Een andere reden'), 'De bel ging');
    await userEvent.click(skip);
    await waitFor(async () => expect((await store.answers(id)).get('rust')?.skipReason).toBe('De bel ging'));
  });

  it('says so when the device can keep no more', async () => {
    const { id } = await begin();
    await show(within(<Question id={id} place={1} />));
    await screen.findByLabelText('Antwoord');
    jest.spyOn(store, 'write').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await userEvent.type(screen.getByLabelText('Antwoord'), 'x');
    expect(await screen.findByText(/Dit apparaat kan dit niet meer bewaren/)).toBeTruthy();
  });
});

describe('the overview', () => {
  it('hands in only when every question has an answer or a reason', async () => {
    const { id } = await begin();
    await store.write(id, 'rust', {
      text: 'Rustig',
      scale: null,
      choice: null,
      isQuote: false,
      probes: [],
      skipReason: null,
    });
    await show(within(<Overview id={id} />));
    await userEvent.click(await screen.findByRole('button', { name: 'Lever het gesprek in' }));
    expect(screen.getByText('Eén vraag heeft nog geen antwoord of reden.')).toBeTruthy();
    expect((await store.interview(id))?.submitAskedAt).toBeNull();
    await store.write(id, 'groep', {
      text: '',
      scale: 4,
      choice: null,
      isQuote: false,
      probes: [],
      skipReason: null,
    });
    await screen.findByText('4 van 5');
    await userEvent.click(screen.getByRole('button', { name: 'Lever het gesprek in' }));
    await waitFor(async () => expect((await store.interview(id))?.submitAskedAt).toEqual(expect.any(String)));
  });
});
