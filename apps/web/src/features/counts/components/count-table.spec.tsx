import { screen, within } from '@testing-library/react';
import { show } from '../../../../test/show.tsx';
import { CountTable } from './count-table.tsx';

const line = (key: string, counts: number[] | null) => ({
  key,
  label: key,
  of: counts ? 8 : 0,
  counts,
  mean: counts ? 1.5 : null,
});
const lines = [line('Iedereen', [4, 4]), line('Studenten', [4, 4]), line('Docenten', null)];
const block = (more: typeof lines = []) => ({ title: '', columns: ['1', '2'], lines: [...lines, ...more] });
const rowNames = () => screen.getAllByRole('rowheader').map((it) => it.textContent);

const wide = window.matchMedia;
afterEach(() => {
  window.matchMedia = wide;
});
const onPhone = () => {
  window.matchMedia = ((media: string) => ({
    media,
    matches: media.includes('max-width'),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as unknown as typeof window.matchMedia;
};
const table = (given = block()) => <CountTable block={given} caption="Aantal" nameOf={(it) => it} />;

it('says all of it under each other on a phone, without a side to scroll to', async () => {
  onPhone();
  await show(table(), { rooms: ['counts'] });
  expect(screen.queryByRole('group')).toBeNull();
  expect(rowNames()).toEqual(['1', '2', 'Gemiddelde', 'Aantal antwoorden']);
  const [, first] = screen.getAllByRole('row');
  const cells = within(first as HTMLElement).getAllByRole('cell');
  expect(cells.map((it) => it.textContent)).toEqual([
    '4 (50%)',
    '4 (50%)',
    'Te weinig antwoorden, of er zou een kleine groep uit af te leiden zijn.',
  ]);
  expect(screen.getAllByText(/^Te weinig/)).toHaveLength(1);
});

it('keeps a row for each where they are many, in a place that a keyboard reaches and that has a name', async () => {
  onPhone();
  await show(table(block([line('Avond', [1, 7])])), { rooms: ['counts'] });
  expect(rowNames()).toEqual(['Iedereen', 'Studenten', 'Docenten', 'Avond']);
  expect(screen.getByRole('group', { name: 'Aantal' }).tabIndex).toBe(0);
});
