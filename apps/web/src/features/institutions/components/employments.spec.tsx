import type { InstitutionDto, PersonDto } from '@leerkring/shared';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { show } from '../../../../test/show.tsx';
import { Employments } from './employments.tsx';

const at = (id: string, name: string) => ({ id, programmeId: id, unitId: null, at: name });
const institution = { id: 'i', programmes: [], units: [] } as unknown as InstitutionDto;
const person = { id: 'p', name: 'Floor Lubbers', email: 'floor@demo.example', hasPassword: true };

const asked: string[] = [];
const { fetch } = globalThis;
beforeAll(() => {
  globalThis.fetch = async (path) => {
    asked.push(String(path));
    return { ok: true, status: 204, text: async () => '' } as Response;
  };
});
afterAll(() => {
  globalThis.fetch = fetch;
});

const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));
const places = (...employments: PersonDto['employments']) =>
  show(<Employments institution={institution} person={{ ...person, employments }} />, {
    rooms: ['institutions'],
  });

it('ends one of two places at once, and asks before the last one takes somebody off the list', async () => {
  const { unmount } = await places(at('a', 'Haarverzorging'), at('b', 'Verkoper'));
  await press('Werkt niet meer bij Verkoper');
  await waitFor(() => expect(asked).toEqual(['/api/employments/b']));
  unmount();

  await places(at('a', 'Haarverzorging'));
  await press('Werkt niet meer bij Haarverzorging');
  expect(asked).toHaveLength(1);
  await screen.findByText(/Haarverzorging is de enige plek van Floor Lubbers/);
  await press('Haal weg');
  await waitFor(() => expect(asked[1]).toBe('/api/employments/a'));
});
