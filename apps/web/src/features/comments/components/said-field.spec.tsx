import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ChangeEvent, useState } from 'react';
import { show } from '../../../../test/show.tsx';
import { loadText } from '../../../text/text.ts';
import { isMeant, nameBefore, SaidField } from './said-field.tsx';

function Said({ names }: { names: string[] }) {
  const [value, setValue] = useState('');
  const handleChange = (next: unknown) => setValue((next as ChangeEvent<HTMLTextAreaElement>).target.value);
  const field = { id: 'text', name: 'text', value, error: undefined, readOnly: false };
  return (
    <SaidField
      label="Opmerking"
      names={names}
      field={{ ...field, onChange: handleChange, onBlur: () => undefined }}
    />
  );
}

it('offers a name once, however many have it', async () => {
  await loadText('comments');
  await show(<Said names={['Anna Bakker', 'Anna Bakker', 'Bram Nijkamp']} />);
  await userEvent.type(await screen.findByLabelText('Opmerking'), '@An');
  expect(screen.getAllByRole('option').map((it) => it.textContent)).toEqual(['Anna Bakker']);
});

it('looks for a name after an @, and for none in an address', () => {
  expect(nameBefore('Wat vind jij, @ren')).toBe('ren');
  expect(nameBefore('@')).toBe('');
  expect(nameBefore('Vraag @Jan de W')).toBe('Jan de W');
  expect(nameBefore('mail iemand@school')).toBeNull();
  expect(nameBefore('@Jan: zie hier')).toBeNull();
});

it('offers who is meant by any part of a name, until it is whole', () => {
  expect(isMeant('Renske Bolhuis', 'bol')).toBe(true);
  expect(isMeant('Renske Bolhuis', '')).toBe(true);
  expect(isMeant('Renske Bolhuis', 'nske')).toBe(false);
  expect(isMeant('Renske Bolhuis', 'Renske Bolhuis en')).toBe(false);
});
