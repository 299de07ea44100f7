import { act, screen } from '@testing-library/react';
import { show } from '../../test/show.tsx';
import { Problem } from '../lib/http.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

const ask = (
  <ConfirmDialog
    opened
    title="Verplaatsen?"
    body="Wie komt."
    confirm="Verplaats"
    onConfirm={async () => {}}
    onClose={() => {}}
  />
);

const refuse = () => Promise.reject(new Problem({ code: 'offline', status: 0 }));

describe('a question asked once', () => {
  it('begins at the safe answer, and does not take the focus back from who goes on at once', async () => {
    let chosen = '';
    const handleFocus = ({ target }: FocusEvent) => {
      chosen += `${(target as HTMLElement).textContent} `;
      // Somebody who is quicker than the dialog is done with opening.
      if (chosen === 'Annuleren ') screen.getByRole('button', { name: 'Verplaats' }).focus();
    };
    document.addEventListener('focusin', handleFocus);
    await show(ask);
    await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
    document.removeEventListener('focusin', handleFocus);
    expect(chosen).toBe('Annuleren Verplaats ');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Verplaats' }));
  });

  it('says without a connection what to do, and not that something filled in is still there', async () => {
    await show(
      <ConfirmDialog
        opened
        title="Intrekken?"
        body=""
        confirm="Trek in"
        onConfirm={refuse}
        onClose={() => {}}
      />,
    );
    await act(async () => screen.getByRole('button', { name: 'Trek in' }).click());
    expect(screen.getByRole('alert').textContent).toBe('Er is geen verbinding. Probeer het zo nog eens.');
  });
});
