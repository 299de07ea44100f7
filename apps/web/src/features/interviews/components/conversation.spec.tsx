import 'fake-indexeddb/auto';
import type { InterviewTaskDto, TaskGuideDto } from '@leerkring/shared';
import { screen, waitFor, within as inside } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { show } from '../../../../test/show.tsx';
import { loadText } from '../../../text/text.ts';
import { Keeper } from '../device/keeper.ts';
import { emptyAnswer } from '../device/model.ts';
import { DeviceStore } from '../device/store.ts';
import { ConsentForm } from './consent-form.tsx';
import { OverviewScreen } from './overview-screen.tsx';
import { QuestionScreen } from './question-screen.tsx';
import { KeeperContext, useConversation } from './use-keeper.ts';

const question = (id: string, position: number, more = {}) => ({
  id,
  lineageId: `line-${id}`,
  condition: null,
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
  await Promise.all([loadText('interviews'), loadText('tandems')]);
  store = await DeviceStore.open(`screen-${++people}`);
  keeper = new Keeper(store);
});
afterEach(() => store.close());

const begin = (held = guide) =>
  store.begin(
    { assignmentId: 'assignment', plgId: 'plg', hostProgrammeName: 'MZ', guide: held, name: '' },
    '2026-11-16T09:00:00.000Z',
  );
const within = (screenOf: React.ReactNode) => <KeeperContext value={keeper}>{screenOf}</KeeperContext>;

function Question(props: { id: string; place: number }) {
  const conversation = useConversation(props.id);
  if (!conversation) return null;
  const { interview, answers } = conversation;
  return <QuestionScreen interview={interview} place={props.place} answers={answers} />;
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
    await userEvent.click(screen.getByRole('checkbox', { name: /heeft dit gehoord en doet mee/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Begin het gesprek' }));
    expect(await store.interviews()).toEqual([]);
    // Below the fold of a phone it would seem that nothing happened.
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Nee, 16 of ouder' }));
    await userEvent.click(screen.getByRole('radio', { name: 'Nee, 16 of ouder' }));
    await userEvent.click(screen.getByRole('button', { name: 'Begin het gesprek' }));
    await waitFor(async () => expect(await store.interviews()).toHaveLength(1));
    const [interview] = await store.interviews();
    expect(interview).toMatchObject({ consentVersion: '1.0', audience: 'student', mayQuote: false });
    expect(await store.name(interview?.id ?? '')).toBe('Sam');
  });

  it('is not asked where this person works', async () => {
    await show(within(<ConsentForm task={{ ...task, refusal: 'interview.own_programme' }} guide={guide} />));
    expect(await screen.findByText(/Je werkt bij deze opleiding/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Begin het gesprek' })).toHaveProperty('disabled', true);
  });
});

describe('a question', () => {
  it('goes on with what was typed in another tab, and takes nothing of that back', async () => {
    const { id } = await begin();
    await show(within(<Question id={id} place={1} />));
    const field = await screen.findByLabelText('Antwoord');
    await userEvent.type(field, 'Hier. ');
    const elsewhere = await DeviceStore.open(store.userId);
    const there = { ...emptyAnswer, text: 'Hier. En daar. ' };
    await elsewhere.write(id, 'rust', there);
    elsewhere.close();
    // Tabs tell each other that something changed.
    await store.goTo(id, 1);
    await waitFor(() => expect(field).toHaveProperty('value', 'Hier. En daar. '));
    await userEvent.type(field, 'En hier weer.');
    expect(field).toHaveProperty('value', 'Hier. En daar. En hier weer.');
    await waitFor(async () =>
      expect((await store.answers(id)).get('rust')?.text).toBe('Hier. En daar. En hier weer.'),
    );
  });

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

  it('keeps what was said to a probe, and what was asked that stood in no list', async () => {
    const { id } = await begin();
    const { unmount } = await show(within(<Question id={id} place={1} />));
    await userEvent.click(await screen.findByRole('button', { name: /Wat is voor jou klein/ }));
    await userEvent.type(screen.getByLabelText('Gezegd op: Wat is voor jou klein?'), 'Twaalf');
    // What was answered was asked: the tick stays as long as the words do.
    await userEvent.click(screen.getByRole('button', { name: /Wat is voor jou klein/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Nog iets anders gevraagd' }));
    await userEvent.type(screen.getByLabelText('Wat vroeg je?'), 'Sinds wanneer?');
    await userEvent.type(screen.getByLabelText('Wat werd er gezegd?'), 'Dit jaar');
    const followUps = [
      { asked: 'Wat is voor jou klein?', answer: 'Twaalf' },
      { asked: 'Sinds wanneer?', answer: 'Dit jaar' },
    ];
    await waitFor(async () =>
      expect((await store.answers(id)).get('rust')).toMatchObject({
        probes: ['Wat is voor jou klein?'],
        followUps,
      }),
    );
    unmount();
    await show(within(<Question id={id} place={1} />));
    expect(await screen.findByLabelText('Wat vroeg je?')).toHaveProperty('value', 'Sinds wanneer?');
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

const kept = async (id: string, questionId: string) => (await store.answers(id)).get(questionId);

const row = async (name: string) => inside(await screen.findByRole('radiogroup', { name }));

describe('a question of another kind', () => {
  const options = ['Rust', 'Tempo'];
  const kinds = [
    question('tel', 1, { kind: 'number', unit: 'studenten', numberMin: 2, numberMax: 40, probes: [] }),
    question('orde', 2, { kind: 'ranking', options }),
    question('tabel', 3, { kind: 'matrix', rows: ['Theorie', 'Praktijk'], options: ['nooit', 'vaak'] }),
    question('kijk', 4, { kind: 'observation', rows: ['De docent wacht'] }),
    question('later', 5, { kind: 'hologram' }),
  ] as TaskGuideDto['questions'];
  const held = { ...guide, questions: kinds };

  it('takes a number that fits, and says so when it does not', async () => {
    const { id } = await begin(held);
    await show(within(<Question id={id} place={1} />));
    const field = await screen.findByLabelText('Getal (studenten)');
    await userEvent.type(field, '1');
    expect(screen.getByText(/Kies een getal van 2 tot en met 40/)).toBeTruthy();
    expect((await kept(id, 'tel'))?.number ?? null).toBeNull();
    await userEvent.type(field, '4,5');
    await waitFor(async () => expect((await kept(id, 'tel'))?.number).toBe(14.5));
    expect(screen.queryByText(/Kies een getal/)).toBeNull();
  });

  it('puts options in the order in which they are tapped, and takes them out again', async () => {
    const { id } = await begin(held);
    await show(within(<Question id={id} place={2} />));
    await userEvent.click(await screen.findByRole('button', { name: /Tempo/ }));
    await userEvent.click(screen.getByRole('button', { name: /Rust/ }));
    await waitFor(async () => expect((await kept(id, 'orde'))?.ranking).toEqual(['Tempo', 'Rust']));
    await userEvent.click(screen.getByRole('button', { name: /Tempo \(plaats 1\)/ }));
    await waitFor(async () => expect((await kept(id, 'orde'))?.ranking).toEqual(['Rust']));
  });

  it('takes a choice in each row, in the order of the question', async () => {
    const { id } = await begin(held);
    await show(within(<Question id={id} place={3} />));
    await userEvent.click((await row('Praktijk')).getByLabelText('vaak'));
    await userEvent.click((await row('Theorie')).getByLabelText('nooit'));
    await waitFor(async () =>
      expect((await kept(id, 'tabel'))?.cells).toEqual([
        { row: 'Theorie', choice: 'nooit' },
        { row: 'Praktijk', choice: 'vaak' },
      ]),
    );
  });

  it('notes what was seen', async () => {
    const { id } = await begin(held);
    await show(within(<Question id={id} place={4} />));
    await userEvent.click(await screen.findByLabelText('Niet gezien'));
    await waitFor(async () =>
      expect((await kept(id, 'kijk'))?.cells).toEqual([{ row: 'De docent wacht', choice: 'not_seen' }]),
    );
  });

  it('says that the app is too old, when it is', async () => {
    const { id } = await begin(held);
    await show(within(<Question id={id} place={5} />));
    expect(await screen.findByText(/Deze vraag is nieuwer dan de app/)).toBeTruthy();
  });
});

const next = () => screen.getByRole('link', { name: 'Volgende' }).getAttribute('href');

describe('a question that is asked after certain answers only', () => {
  const held = {
    ...guide,
    questions: [
      question('sneller', 1, { kind: 'choice', options: ['ja', 'nee'], probes: [] }),
      question('hoe', 2, {
        condition: {
          match: 'all',
          tests: [{ lineageId: 'line-sneller', op: 'is', row: null, option: 'ja', number: null }],
        },
      }),
      question('rust', 3),
    ] as TaskGuideDto['questions'],
  };

  it('comes and goes with the answer on screen', async () => {
    const { id } = await begin(held);
    await show(within(<Question id={id} place={1} />));
    expect(await screen.findByText('Vraag 1 van 2')).toBeTruthy();
    expect(next()).toBe(`/gesprekken/${id}/vraag/3`);
    await userEvent.click(screen.getByLabelText('ja'));
    expect(screen.getByText('Vraag 1 van 3')).toBeTruthy();
    expect(next()).toBe(`/gesprekken/${id}/vraag/2`);
    await userEvent.click(screen.getByLabelText('nee'));
    expect(next()).toBe(`/gesprekken/${id}/vraag/3`);
  });

  it('is not missing while hidden, and what was answered to it stays', async () => {
    const { id } = await begin(held);
    const said = { scale: null, choice: null, isQuote: false, probes: [], skipReason: null };
    await store.write(id, 'sneller', { ...said, text: '', choice: 'ja' });
    await store.write(id, 'hoe', { ...said, text: 'Door minder wachten' });
    await store.write(id, 'rust', { ...said, text: 'Rustig' });
    await store.write(id, 'sneller', { ...said, text: '', choice: 'nee' });
    await show(within(<Overview id={id} />));
    expect(
      await screen.findByText(/Eén antwoord hoort bij een vraag die nu niet meer gesteld wordt/),
    ).toBeTruthy();
    expect(screen.queryByText('Door minder wachten')).toBeNull();
    await store.write(id, 'sneller', { ...said, text: '', choice: 'ja' });
    expect(await screen.findByText('Door minder wachten')).toBeTruthy();
    await store.write(id, 'sneller', { ...said, text: '', choice: 'nee' });
    await waitFor(() => expect(screen.queryByText('Door minder wachten')).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: 'Lever het gesprek in' }));
    await waitFor(async () => expect((await store.interview(id))?.submitAskedAt).toEqual(expect.any(String)));
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

/** A browser with this answer; says how often it was asked for its word. */
const promise = (persisted: boolean, granted: boolean) => {
  let asked = 0;
  const storage = {
    persisted: async () => persisted,
    persist: async () => {
      asked += 1;
      return granted;
    },
  };
  Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
  return () => asked;
};

describe('what the device promises to keep', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'storage'));

  it('is asked of the browser, unless it gave its word before, and its answer is kept as it is', async () => {
    const asked = promise(false, true);
    expect(keeper.state.isPersisted).toBe(null);
    await keeper.askToKeep();
    expect({ asked: asked(), isPersisted: keeper.state.isPersisted }).toEqual({
      asked: 1,
      isPersisted: true,
    });
    const refused = promise(false, false);
    await keeper.askToKeep();
    expect({ asked: refused(), isPersisted: keeper.state.isPersisted }).toEqual({
      asked: 1,
      isPersisted: false,
    });
    const known = promise(true, false);
    await keeper.askToKeep();
    expect({ asked: known(), isPersisted: keeper.state.isPersisted }).toEqual({
      asked: 0,
      isPersisted: true,
    });
  });
});
