import type { AgendaCandidateDto, AgendaReason } from '@leerkring/shared';
import { QueryClient } from '@tanstack/react-query';
import { fireEvent, screen } from '@testing-library/react';
import { show } from '../../../../test/show.tsx';
import { AgendaProposal } from './agenda-proposal.tsx';

const candidate = (reason: AgendaReason, title: string, times: number): AgendaCandidateDto => ({
  key: title,
  reason,
  title,
  minutes: 10,
  times,
  since: '2026-09-01',
  detail: null,
});

it('shows of everything that asks for a place why, how often it came and since when', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(['agendas', 'plg'], {
    meetingId: 'm',
    canPlace: true,
    candidates: [
      candidate('undiscussed', 'Rooster', 3),
      candidate('action', 'Lokaal vragen', 1),
      candidate('review', 'Elke twee weken.', 2),
    ],
    backlog: [candidate('undiscussed', 'Excursie', 2)],
  });
  await show(<AgendaProposal plgId="plg" meetingId="m" />, { rooms: ['agendas'], client });
  expect(screen.getAllByRole('listitem').map((it) => it.textContent)).toEqual([
    expect.stringMatching(/^Rooster.*niet besproken.*3e keer, sinds 1 sep · 10 min/),
    expect.stringMatching(/^Lokaal vragen.*afspraak aan de beurt.*sinds 1 sep/),
    expect.stringMatching(/^Elke twee weken\..*opnieuw bekijken.*2e keer, sinds 1 sep/),
    expect.stringMatching(/^Excursie.*niet besproken.*2e keer/),
  ]);
  expect(screen.getByRole('button', { name: 'Zet “Excursie” op de agenda' })).toBeTruthy();
});

it('shows the first of many, and counts them all on the button that places them', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const candidates = Array.from({ length: 30 }, (_, at) => candidate('action', `Afspraak ${at + 1}`, 1));
  client.setQueryData(['agendas', 'plg'], { meetingId: 'm', canPlace: true, candidates, backlog: [] });
  await show(<AgendaProposal plgId="plg" meetingId="m" />, { rooms: ['agendas', 'search'], client });
  expect(screen.getAllByRole('listitem')).toHaveLength(12);
  expect(screen.getByRole('button', { name: /Zet 30/ })).toBeDefined();
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'afspraak 30' } });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Afspraak 30' }));
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '' } });
  expect(screen.getByRole('button', { name: /Zet 29/ })).toBeDefined();
});
