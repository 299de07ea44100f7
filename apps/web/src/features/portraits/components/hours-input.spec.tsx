import type { HoursTableDto, PortraitDto } from '@leerkring/shared';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { show } from '../../../../test/show.tsx';
import { loadText } from '../../../text/text.ts';
import { HoursInput } from './hours-input.tsx';

// As much of a portrait as the hours read.
const portrait = {
  normId: 'web-2014',
  programme: { levels: [2, 3], years: 2, route: 'bol', institutionId: 'school' },
} as PortraitDto;

function Hours() {
  const [value, setValue] = useState<HoursTableDto[] | null>(null);
  return (
    <HoursInput
      label="Uren"
      hint={undefined}
      portrait={portrait}
      value={value}
      onChange={setValue}
      onBlur={() => undefined}
    />
  );
}

describe('hours per year of study', () => {
  beforeEach(async () => {
    await loadText('portraits');
    await show(<Hours />);
  });

  it('keep the keyboard where it is when another level is chosen', async () => {
    const level = await screen.findByLabelText('Niveau');
    level.focus();
    await userEvent.selectOptions(level, '3');
    expect(document.activeElement).toBe(screen.getByLabelText('Niveau'));
    expect(screen.getByLabelText('Bot, leerjaar 1, niveau 3')).toBeTruthy();
  });

  it('come back with a year that was taken away by mistake', async () => {
    await userEvent.type(await screen.findByLabelText('Bot, leerjaar 2, niveau 2'), '600');
    const years = screen.getByLabelText('Aantal leerjaren');
    await userEvent.selectOptions(years, '1');
    expect(screen.queryByLabelText('Bot, leerjaar 2, niveau 2')).toBeNull();
    await userEvent.selectOptions(years, '2');
    expect(screen.getByLabelText<HTMLInputElement>('Bot, leerjaar 2, niveau 2').value).toBe('600');

    // What was taken away of one level is not another's.
    await userEvent.selectOptions(years, '1');
    await userEvent.click(screen.getByRole('button', { name: 'Nog een niveau' }));
    await userEvent.click(screen.getByRole('button', { name: 'Haal niveau 2 weg' }));
    await userEvent.selectOptions(screen.getByLabelText('Aantal leerjaren'), '2');
    expect(screen.getByLabelText<HTMLInputElement>('Bot, leerjaar 2, niveau 3').value).toBe('');
  });

  it('tell a year with none from a year that nobody filled in', async () => {
    await userEvent.type(await screen.findByLabelText('Bpv, leerjaar 1, niveau 2'), '0');
    const [first, second] = screen.getAllByRole('row').slice(1);
    expect(within(first!).getAllByRole('cell').at(-1)?.textContent).toBe('0');
    expect(within(second!).getAllByRole('cell').at(-1)?.textContent).toBe('–');
  });
});
