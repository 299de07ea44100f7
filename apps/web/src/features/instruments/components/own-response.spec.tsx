import type { InstrumentDto, OwnResponseDto, SaveAnswerDto } from '@leerkring/shared';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { show } from '../../../../test/show.tsx';
import { OwnResponse } from './own-response.tsx';

const question = (id: string, text: string) => ({
  id,
  text,
  kind: 'open',
  explanation: '',
  isOptional: false,
});
// As much of an instrument and of a response as filling in reads.
const instrument = {
  id: 'instrument',
  kind: { words: null },
  questions: [question('q1', 'Wat viel op?'), question('q2', 'Wat neem je mee?')],
} as unknown as InstrumentDto;
const own = { assignmentId: null, hostProgrammeName: null, answers: [], isHandedIn: false } as OwnResponseDto;

/** A server that has one answer refused. */
function serve(refused: string): Map<string, string> {
  const kept = new Map<string, string>();
  globalThis.fetch = async (path, init) => {
    const id = String(path).split('/').at(-1)!;
    const { answer } = JSON.parse(String(init?.body)) as SaveAnswerDto;
    if (id === refused) return new Response(JSON.stringify({ code: 'invalid' }), { status: 422 });
    kept.set(id, answer.text);
    return { ok: true, status: 200, text: async () => JSON.stringify({ responses: [own] }) } as Response;
  };
  return kept;
}

const field = (at: number) => screen.getAllByRole('textbox')[at]!;
const filling = () =>
  show(<OwnResponse instrument={instrument} own={own} renderClosed={() => null} />, {
    rooms: ['instruments'],
  });

describe('what one fills in', () => {
  it('is sent also where another answer is refused', async () => {
    const kept = serve('q1');
    await filling();
    await userEvent.type(field(0), 'x');
    await userEvent.type(field(1), 'Kleine groepen');
    await waitFor(() => expect(kept.get('q2')).toBe('Kleine groepen'), { timeout: 3_000 });
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(field(0)).toHaveProperty('value', 'x');
    expect(screen.getByRole('status').textContent).not.toContain('vastgelegd');
  });

  it('takes nothing more while it is handed in', async () => {
    const handing = Promise.withResolvers<void>();
    globalThis.fetch = async () => {
      await handing.promise;
      return { ok: true, status: 200, text: async () => JSON.stringify({ responses: [own] }) } as Response;
    };
    await filling();
    await userEvent.click(screen.getByRole('button', { name: 'Lever in' }));
    await userEvent.type(field(1), 'Te laat');
    expect(field(1)).toHaveProperty('value', '');
    await act(async () => handing.resolve());
    await waitFor(() => expect(field(1).matches(':disabled')).toBe(false));
  });
});
