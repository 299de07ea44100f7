import type { ProposalDto, SessionDto } from '@leerkring/shared';
import { QueryClient } from '@tanstack/react-query';
import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { show } from '../../../../test/show.tsx';
import { MyPosition } from './my-position.tsx';

const text = (version: number) => ({ version, text: `Tekst ${version}`, changes: [], byName: null, at: '' });
const proposal = {
  id: 'p',
  plgId: 'g',
  meetingId: null,
  step: 'deciding',
  windowEndsAt: null,
  texts: [text(1)],
  seats: [
    {
      seatId: 's',
      programmeName: 'Kapper',
      stance: 'silent',
      concern: '',
      byName: null,
      isMine: true,
      isAsked: true,
    },
  ],
  can: { speak: true },
} as unknown as ProposalDto;

function Page() {
  const [now, setNow] = useState(proposal);
  const answered = now.seats.map((it) => ({ ...it, isAsked: false, byName: 'Bram' }));
  return (
    <>
      <MyPosition proposal={now} />
      <button onClick={() => setNow({ ...now, texts: [text(1), text(2)] })}>Nieuwe tekst</button>
      <button onClick={() => setNow({ ...now, seats: answered })}>Collega antwoordt</button>
    </>
  );
}

const press = (name: string) => fireEvent.click(screen.getByText(name));
const field = () => screen.getByLabelText<HTMLTextAreaElement>('Waarom gaat dit niet?');

async function showPage(): Promise<void> {
  const client = new QueryClient();
  client.setQueryData(['session'], { user: { id: 'u' }, memberships: [] } as unknown as SessionDto);
  await show(<Page />, { rooms: ['proposals', 'seats'], client });
}

it('chooses nothing for anyone, and has nothing to send until somebody does', async () => {
  await showPage();
  expect(document.querySelectorAll('[aria-pressed="true"]')).toHaveLength(0);
  expect(screen.queryByText('Verstuur')).toBeNull();
  press('Ik stem in');
  expect(document.querySelectorAll('[aria-pressed="true"]')).toHaveLength(1);
  expect(screen.getByText('Verstuur')).toBeTruthy();
});

it('keeps what is being typed when a new text comes, or when a colleague answers first', async () => {
  await showPage();
  press('Ik heb bezwaar');
  fireEvent.input(field(), { target: { value: 'Te duur' } });
  press('Nieuwe tekst');
  expect(field().value).toBe('Te duur');
  expect(screen.getByText(/^De tekst is intussen veranderd/)).toBeTruthy();
  press('Ik heb de nieuwe tekst gelezen');
  expect(screen.queryByText(/^De tekst is intussen veranderd/)).toBeNull();
  press('Collega antwoordt');
  expect(field().value).toBe('Te duur');
});
