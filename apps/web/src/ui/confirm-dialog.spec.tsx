import { act, screen } from '@testing-library/react';
import { show } from '../../test/show.tsx';
import { heard, unheard } from '../lib/connection.ts';
import { offlineProblem } from '../lib/http.ts';
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

const refuse = () => Promise.reject(offlineProblem());

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
    const back = 'De verbinding was weg en is er weer. Probeer het nog eens.';
    act(() => heard());
    expect(screen.getByRole('alert').textContent).toBe(back);
    // Gone once more, after this was said: it still can be tried when it is back, and was not done then.
    act(() => unheard());
    expect(screen.getByRole('alert').textContent).toBe(back);
  });
});
