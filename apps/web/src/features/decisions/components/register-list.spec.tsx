import type { RegisterEntryDto } from '@leerkring/shared';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { show } from '../../../../test/show.tsx';
import { RegisterList } from './register-list.tsx';

const entry = (id: string, text: string, status: RegisterEntryDto['status']) =>
  ({
    id,
    kind: 'decision',
    plgId: 'plg',
    schoolYear: '2026-2027',
    text,
    status,
    decidedOn: '2026-11-26',
    ownerName: null,
    reviewOn: null,
    isMine: false,
  }) as RegisterEntryDto;

const texts = () => screen.getAllByRole('link').map((it) => it.textContent);

it('leaves out what was replaced until one asks for it', async () => {
  const entries = [
    entry('d1', 'Elke twee weken.', 'superseded'),
    entry('d2', 'Elke drie weken.', 'standing'),
  ];
  await show(<RegisterList entries={entries} />, { rooms: ['decisions'] });
  expect(texts()).toEqual(['Elke drie weken.']);
  await userEvent.click(screen.getByRole('switch', { name: 'Ook wat vervangen is' }));
  expect(texts()).toEqual(['Elke twee weken.', 'Elke drie weken.']);
  expect(screen.getByText('vervangen')).toBeTruthy();
});

it('keeps the first of many in reach, and shows all of them to who asks', async () => {
  const entries = Array.from({ length: 200 }, (_, at) => entry(`d${at}`, `Besluit ${at}.`, 'standing'));
  await show(<RegisterList entries={entries} />, { rooms: ['decisions', 'search'] });
  expect(texts()).toHaveLength(24);
  await userEvent.click(screen.getByRole('button', { name: 'Toon alle 200' }));
  expect(texts()).toHaveLength(200);
});
