import { act, screen } from '@testing-library/react';
import { show } from '../../test/show.tsx';
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
});
