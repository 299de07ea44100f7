import type {
  HandKind,
  MeetingDto,
  QueueReason,
  RoomHandDto,
  RoomStateDto,
  SessionDto,
} from '@leerkring/shared';
import { QueryClient } from '@tanstack/react-query';
import { screen, within } from '@testing-library/react';
import { show } from '../../../../test/show.tsx';
import { QueuePanel } from './queue-panel.tsx';

const hand = (name: string, kind: HandKind, reason: QueueReason): RoomHandDto => ({
  userId: name,
  membershipId: name,
  name,
  kind,
  reason,
  raisedAt: '2026-11-26T15:00:00Z',
  programmeName: null,
  guestFrom: null,
});

// As much of a meeting and of its room as the queue reads.
async function showQueue(hands: RoomHandDto[], silence: string | null = null) {
  const client = new QueryClient();
  client.setQueryData(['session'], {
    user: { id: 'me', name: 'Aylin' },
    memberships: [],
  } as unknown as SessionDto);
  const queue = { rule: 'programme', speaker: null, hands, changes: [] };
  const meeting = { id: 'm', can: { takePart: true, lead: false } } as MeetingDto;
  const room = { state: { queue } as unknown as RoomStateDto, offset: 0 };
  await show(<QueuePanel meeting={meeting} room={room} silence={silence} readsAlong="" />, {
    rooms: ['meeting-room', 'guests'],
    client,
  });
}

describe('the queue on the screen', () => {
  it('shows who is first and why, and every kind of hand by a sign and a word of its own', async () => {
    await showQueue([
      hand('Bram', 'process', 'process'),
      hand('Renske', 'point', 'programme'),
      hand('Floor', 'reaction', 'programme'),
    ]);
    const rows = within(screen.getByRole('list', { name: 'Wie wil iets zeggen' })).getAllByRole('listitem');
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/Bram.*Vraag over de gang van zaken.*gaat voor\./),
      expect.stringMatching(/Renske.*Punt/),
      expect.stringMatching(/Floor.*Reactie/),
    ]);
    expect(new Set(rows.map((row) => row.querySelector('svg')?.outerHTML)).size).toBe(3);
    expect(screen.getByText(/Wie gaat eerst: de opleiding die het minst gesproken heeft/)).toBeTruthy();
  });

  it('says that a programme spoke least when that is why its hand goes first', async () => {
    await showQueue([hand('Bram', 'point', 'programme'), hand('Renske', 'point', 'programme')]);
    expect(screen.getByText('Eerst, want deze opleiding sprak tot nu toe het minst.')).toBeTruthy();
  });

  it('takes no hand of who listens in silence, and says why', async () => {
    const why = 'Jij luistert nu en zwijgt. Daarna kom je weer aan het woord.';
    await showQueue([], why);
    for (const name of ['Punt', 'Reactie', 'Vraag over de gang van zaken']) {
      const button = screen.getByRole<HTMLButtonElement>('button', { name });
      expect(button.disabled).toBe(true);
      expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toBe(why);
    }
  });
});
