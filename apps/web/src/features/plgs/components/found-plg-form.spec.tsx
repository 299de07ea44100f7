import type { ProgrammeDto } from '@leerkring/shared';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { show } from '../../../../test/show.tsx';
import { FoundPlgForm } from './found-plg-form.tsx';

const ignore = () => undefined;
const question = (n: number) => screen.getByRole('textbox', { name: `Leervraag ${n}` });
const isWrong = (n: number) => question(n).getAttribute('aria-invalid') === 'true';

it('says what is wrong with a question at that question, and no longer than it is', async () => {
  await show(<FoundPlgForm requests={[]} programmes={[]} onFounded={ignore} onNewProgramme={ignore} />, {
    rooms: ['plgs', 'institutions'],
  });
  // The line between them stays empty, and is no question.
  fireEvent.change(question(3), { target: { value: 'a'.repeat(501) } });
  await userEvent.click(screen.getByRole('button', { name: 'Vorm de leergemeenschap' }));
  expect([1, 2, 3].map(isWrong)).toEqual([true, false, true]);

  fireEvent.change(question(1), { target: { value: 'Hoe leren kleine groepen?' } });
  expect([1, 2, 3].map(isWrong)).toEqual([false, false, true]);
  fireEvent.change(question(3), { target: { value: 'Wat vraagt dat van ons?' } });
  expect([1, 2, 3].map(isWrong)).toEqual([false, false, false]);
});

const verkoper = (id: string, institutionName: string): ProgrammeDto => ({
  id,
  institutionId: institutionName,
  institutionName,
  name: 'Verkoper',
  levels: [2],
  route: 'bol',
  years: 2,
  hoursPerYear: null,
  code: null,
  can: { read: true, edit: true, askAdvice: true },
});

it('says of which institution a programme is that is called as another', async () => {
  const programmes = [verkoper('a', 'ROC Oost'), verkoper('b', 'ROC West')];
  await show(
    <FoundPlgForm requests={[]} programmes={programmes} onFounded={ignore} onNewProgramme={ignore} />,
    {
      rooms: ['plgs', 'institutions'],
    },
  );
  for (const name of [/Oost/, /West/]) {
    await userEvent.click(screen.getByRole('combobox', { name: 'Voeg een opleiding toe' }));
    await userEvent.click(await screen.findByRole('option', { name, hidden: true }));
  }
  expect(screen.getByRole('button', { name: 'Haal Verkoper (ROC Oost) weg' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Haal Verkoper (ROC West) weg' })).toBeTruthy();
});
