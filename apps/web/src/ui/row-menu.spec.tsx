import { Menu } from '@mantine/core';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { show } from '../../test/show.tsx';
import { RowMenu } from './row-menu.tsx';

const button = () => screen.getByRole('button', { name: 'Opties' });

describe('what can be done with a row', () => {
  it('opens at the first press, closes with Escape and gives the focus back', async () => {
    let chosen = 0;
    await show(
      <RowMenu label="Opties">
        <Menu.Item onClick={() => (chosen += 1)}>Haal weg</Menu.Item>
      </RowMenu>,
    );
    expect(button().getAttribute('aria-haspopup')).toBe('menu');
    expect(button().getAttribute('aria-expanded')).toBe('false');
    for (let round = 0; round < 2; round += 1) {
      button().focus();
      await userEvent.keyboard('{Enter}');
      expect(await screen.findByRole('menuitem', { name: 'Haal weg' })).toBeTruthy();
      expect(button().getAttribute('aria-expanded')).toBe('true');
      await userEvent.keyboard('{Escape}');
      expect(screen.queryByRole('menuitem')).toBeNull();
      expect(document.activeElement).toBe(button());
    }
    await userEvent.click(button());
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Haal weg' }));
    expect(chosen).toBe(1);
  });
});
