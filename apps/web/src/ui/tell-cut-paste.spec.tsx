import { Notifications } from '@mantine/notifications';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { show } from '../../test/show.tsx';
import { TellCutPaste } from './tell-cut-paste.tsx';

const paste = async (text: string) => {
  await userEvent.click(screen.getByRole('textbox'));
  await userEvent.paste(text);
};

describe('pasting more than a field holds', () => {
  it('is told, for the browser cuts off what does not fit without a word', async () => {
    await show(
      <>
        <textarea aria-label="Opmerking" maxLength={10} defaultValue="vier" />
        <TellCutPaste />
        <Notifications />
      </>,
    );
    await paste('zes\r\nnu');
    expect(screen.queryByRole('alert')).toBeNull();
    await paste('zeven tekens');
    expect((await screen.findByRole('alert')).textContent).toContain('Hier passen 10 tekens.');
  });
});
