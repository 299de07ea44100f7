import { MantineProvider, Menu, Modal } from '@mantine/core';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { show } from '../../test/show.tsx';
import { app } from '../text/nl/app.ts';
import { createAppTheme } from '../theme.ts';
import { RowMenu } from './row-menu.tsx';

function Asks() {
  const [isAsking, setAsking] = useState(false);
  return (
    <MantineProvider env="test" theme={createAppTheme(app)}>
      <RowMenu label="Opties">
        <Menu.Item onClick={() => setAsking(true)}>Haal weg</Menu.Item>
      </RowMenu>
      <Modal opened={isAsking} onClose={() => setAsking(false)} title="Weghalen?">
        <button type="button">Ja</button>
      </Modal>
    </MantineProvider>
  );
}

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

  it('gives the focus back to its button when a dialog that opened from it closes', async () => {
    await show(<Asks />);
    button().focus();
    await userEvent.keyboard('{Enter}');
    (await screen.findByRole('menuitem', { name: 'Haal weg' })).focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('dialog');
    await waitFor(() => expect(document.activeElement).not.toBe(button()));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(button()));
  });
});
