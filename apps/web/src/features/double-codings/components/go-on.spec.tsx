import type { DoubleCodingDto } from '@leerkring/shared';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router';
import { show } from '../../../../test/show.tsx';
import { GoOn } from './go-on.tsx';

const round = (can: Partial<DoubleCodingDto['can']>) =>
  ({ id: 'r', plgId: 'g', name: 'Eerste keer', can }) as DoubleCodingDto;

const asked: string[] = [];
const done = { ok: true, status: 204, text: async () => '' } as Response;
const refused = {
  ok: false,
  status: 403,
  headers: new Headers(),
  json: async () => ({ code: 'forbidden' }),
} as Response;
let answer = done;
const { fetch } = globalThis;
beforeEach(() => {
  asked.length = 0;
  globalThis.fetch = (path, init) => {
    asked.push(`${init?.method ?? 'GET'} ${String(path as string)}`);
    return Promise.resolve(answer);
  };
});
afterEach(() => {
  globalThis.fetch = fetch;
  answer = done;
});

function Place() {
  return <p>{useLocation().pathname}</p>;
}

const showFor = (can: Partial<DoubleCodingDto['can']>) =>
  show(
    <>
      <GoOn doubleCoding={round(can)} />
      <Place />
    </>,
    { rooms: ['double-codings'], at: '/plg/g/coderen/dubbel/r' },
  );

const press = async (name: string) => {
  await act(() => userEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement));
};

describe('a round of which one of the three is gone', () => {
  it('offers nothing to who can do nothing about it', async () => {
    await showFor({});
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is settled by somebody else, once they know what that means', async () => {
    await showFor({ takeOver: true });
    await press('Neem het beslissen over');
    expect(screen.getByRole('dialog').textContent).toContain('leest geen antwoorden meer');
    expect(asked).toEqual([]);
    await press('Neem het beslissen over');
    expect(asked).toEqual(['POST /api/double-codings/r/take-over']);
  });

  it('is ended, and leads back to the rounds that are left', async () => {
    await showFor({ callOff: true });
    await press('Stop deze ronde');
    expect(asked).toEqual([]);
    await press('Stop deze ronde');
    expect(asked).toEqual(['DELETE /api/double-codings/r']);
    expect(await screen.findByText('/plg/g/coderen/dubbel')).toBeDefined();
  });

  it('says why when it cannot be ended any more, and stays where it is', async () => {
    answer = refused;
    await showFor({ callOff: true });
    await press('Stop deze ronde');
    await press('Stop deze ronde');
    expect(screen.getByRole('alert').textContent).toBe('Dit mag jij hier niet doen.');
    expect(screen.getByText('/plg/g/coderen/dubbel/r')).toBeDefined();
  });
});
