import type { ConsultationFormDto } from '@leerkring/shared';
import { act, fireEvent, screen } from '@testing-library/react';
import { show } from '../../../../test/show.tsx';
import { ConsultationForm } from './consultation-form.tsx';

const form = {
  instrumentId: 'instrument',
  title: 'Herkennen jullie dit?',
  state: 'open',
  dueOn: null,
  mayBeNamed: false,
  partyState: 'invited',
  questions: [{ id: 'rust', text: 'Rust helpt', explanation: '', options: ['herkenbaar', 'niet'] }],
  verdicts: [],
  additions: [],
  followUps: [],
} as unknown as ConsultationFormDto;

const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
});

it('calls a choice kept when it is, and not while it is on its way', async () => {
  const { promise: answer, resolve } = Promise.withResolvers<Response>();
  globalThis.fetch = () => answer;
  await show(<ConsultationForm door={{ token: 'x' }} form={form} />, { rooms: ['consultations'] });
  expect(screen.getByText(/is meteen bewaard/)).toBeDefined();

  await act(async () => void fireEvent.click(screen.getByRole('radio', { name: 'herkenbaar' })));
  expect(screen.getByText('Wordt bewaard…')).toBeDefined();
  expect(screen.queryByText(/is meteen bewaard/)).toBeNull();

  const text = async () =>
    JSON.stringify({ ...form, verdicts: [{ questionId: 'rust', verdict: 'herkenbaar' }] });
  await act(async () => resolve({ ok: true, status: 200, text } as Response));
  expect(await screen.findByText(/is meteen bewaard/)).toBeDefined();
});
