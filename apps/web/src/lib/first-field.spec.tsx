import { MantineProvider, Modal, Radio, TextInput } from '@mantine/core';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { loadText } from '../text/text.ts';
import { createAppTheme } from '../theme.ts';

async function open(children: ReactNode, isOurs = true) {
  const theme = createAppTheme(await loadText('app'));
  const dialog = (
    <Modal opened onClose={() => undefined} title="Agendapunt">
      {children}
    </Modal>
  );
  await act(async () =>
    render(
      <MantineProvider env="test" {...(isOurs && { theme })}>
        {dialog}
      </MantineProvider>,
    ),
  );
}
/** Who has the focus when the dialog has given it away. */
async function begun(): Promise<Element | null> {
  await waitFor(() => expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true));
  return document.activeElement;
}
const form = (
  <form>
    <a href="/uitleg">Uitleg</a>
    <input type="hidden" name="key" />
    <TextInput label="Vast" disabled />
    <TextInput label="Titel" />
    <TextInput label="Minuten" />
    <button type="button">Annuleren</button>
  </form>
);

describe('a dialog of the app', () => {
  it('begins at the first field that can be filled in, where Mantine by itself begins at the cross', async () => {
    await open(form, false);
    expect((await begun())?.classList).toContain('mantine-Modal-close');
    cleanup();
    await open(form);
    expect(await begun()).toBe(screen.getByLabelText('Titel'));
  });

  it('begins at the choice that was made', async () => {
    await open(
      <Radio.Group name="soort" value="twee" onChange={() => undefined}>
        <Radio value="een" label="Een" />
        <Radio value="twee" label="Twee" />
      </Radio.Group>,
    );
    expect(await begun()).toBe(screen.getByLabelText('Twee'));
  });

  it('keeps the place it names itself, and begins at the cross when there is nothing to fill in', async () => {
    await open(
      <>
        {form}
        <button data-autofocus>Liever hier</button>
      </>,
    );
    expect(await begun()).toBe(screen.getByText('Liever hier'));
    cleanup();
    await open(<p>Dit is alles.</p>);
    expect(await begun()).toBe(screen.getByRole('button', { name: 'Sluiten' }));
  });
});
