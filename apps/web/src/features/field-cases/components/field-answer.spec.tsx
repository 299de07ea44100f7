import 'fake-indexeddb/auto';
import type { AnswerFieldCaseDto, InstrumentQuestionDto, SessionDto } from '@leerkring/shared';
import { QueryClient } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { show } from '../../../../test/show.tsx';
import { setConnection } from '../../../lib/connection.ts';
import { FieldAnswer } from './field-answer.tsx';

const question = { id: 'q1', text: 'Wat doet het team samen?', isOptional: false } as InstrumentQuestionDto;
const answer = (
  <FieldAnswer
    caseId="team"
    group="students"
    question={question}
    at={0}
    kept={undefined}
    isMissing={false}
    onMount={() => () => undefined}
  />
);
const visiting = () => {
  const client = new QueryClient();
  client.setQueryData(['session'], { user: { id: 'gijs', name: 'Gijs' } } as SessionDto);
  return show(answer, { rooms: ['field-cases'], client });
};
const field = () => screen.findByLabelText<HTMLTextAreaElement>('Wat zei deze groep?');
const state = () => screen.getByRole('status').textContent;

it('outlives a page without a network on the device, and goes by itself once there is one', async () => {
  globalThis.fetch = () => Promise.reject(new TypeError('no network'));
  const first = await visiting();
  await userEvent.type(await field(), 'Ze eten samen.');
  await waitFor(() => expect(state()).toContain('op dit apparaat'));
  first.unmount();
  const sent: AnswerFieldCaseDto[] = [];
  globalThis.fetch = async (_path, init) => {
    sent.push(JSON.parse(String(init?.body)) as AnswerFieldCaseDto);
    const answers = [{ questionId: 'q1', revision: 1, text: sent[0]?.text }];
    const visit = { id: 'team', conversations: [{ group: 'students', answers }] };
    return { ok: true, status: 200, text: async () => JSON.stringify(visit) } as Response;
  };
  await visiting();
  expect((await field()).value).toBe('Ze eten samen.');
  act(() => setConnection('online'));
  await waitFor(() => expect(sent).toMatchObject([{ text: 'Ze eten samen.', revision: 0 }]));
  await waitFor(() => expect(state()).toContain('vastgelegd'));
});
