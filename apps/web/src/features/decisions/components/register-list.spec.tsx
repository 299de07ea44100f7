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
