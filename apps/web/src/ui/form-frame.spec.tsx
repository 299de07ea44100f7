import { Drawer, Modal, Textarea } from '@mantine/core';
import { notifications, Notifications } from '@mantine/notifications';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Length } from 'class-validator';
import { useState } from 'react';
import { show } from '../../test/show.tsx';
import { useForm } from '../lib/form.ts';
import { keepHeldWords } from '../lib/keep-held-words.ts';
import { Problem } from '../lib/http.ts';
import { FormFrame } from './form-frame.tsx';

class RemarkDto {
  @Length(1, 200) text: string;
}

let saving: PromiseWithResolvers<void>;
let stop: () => void;
beforeEach(() => {
  saving = Promise.withResolvers<void>();
  stop = keepHeldWords();
});
afterEach(() => {
  stop();
  notifications.clean();
});

function RemarkForm(props: { onDone: () => void }) {
  const form = useForm(RemarkDto, { text: '' }, async () => {
    await saving.promise;
    props.onDone();
  });
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <Textarea label="Opmerking" {...form.field('text')} />
    </FormFrame>
  );
}

type Frame = typeof Modal | typeof Drawer;

function Page({ frame: Around = Modal }: { frame?: Frame }) {
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <Around
        opened={isOpen}
        onClose={() => setOpen(false)}
        title="Opmerking"
        closeButtonProps={{ 'aria-label': 'Sluit' }}
      >
        <RemarkForm onDone={() => setOpen(false)} />
      </Around>
      <Notifications />
    </>
  );
}

const field = () => screen.queryByRole<HTMLTextAreaElement>('textbox', { name: 'Opmerking' });
const isGone = () => waitFor(() => expect(field()).toBeNull());
const write = (words: string) => userEvent.type(field()!, words);
const save = () => userEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
const told = /nog niet opgeslagen/;

// A press beside a dialog does nothing at all: the theme says so (0471).
const ways: [string, () => Promise<unknown>, Frame][] = [
  ['Escape', () => userEvent.keyboard('{Escape}'), Modal],
  ['the cross', () => userEvent.click(screen.getByRole('button', { name: 'Sluit' })), Modal],
  ['a press beside it', () => userEvent.click(document.querySelector('.mantine-Drawer-overlay')!), Drawer],
];

describe('a form in a dialog', () => {
  it.each(ways)(
    'is not closed by %s while something is typed in it, unless asked once more',
    async (_, close, frame) => {
      await show(<Page frame={frame} />);
      await write('Dit wil ik niet kwijt');
      await close();
      expect(field()?.value).toBe('Dit wil ik niet kwijt');
      expect(await screen.findByText(told)).toBeTruthy();
      // Who goes on typing is asked again.
      await write('!');
      await close();
      expect(field()?.value).toBe('Dit wil ik niet kwijt!');
      await close();
      await isGone();
    },
  );

  it.each(ways)(
    'is closed by %s at once when nothing is typed in it, or what was is taken away',
    async (_, close, frame) => {
      await show(<Page frame={frame} />);
      await write('x{Backspace}');
      await close();
      await isGone();
      expect(screen.queryByText(told)).toBeNull();
    },
  );

  it('is put away without a question where it stays as it is', async () => {
    const handleClose = jest.fn();
    await show(
      <Drawer opened onClose={handleClose} keepMounted>
        <div data-stays="">
          <RemarkForm onDone={handleClose} />
        </div>
        <Notifications />
      </Drawer>,
    );
    await write('Half af');
    await userEvent.keyboard('{Escape}');
    expect(handleClose).toHaveBeenCalledTimes(1);
    expect(screen.queryByText(told)).toBeNull();
  });

  it('takes nothing along that is typed while it is being saved', async () => {
    await show(<Page />);
    await write('Eerst');
    await save();
    expect(field()?.readOnly).toBe(true);
    await write(' en daarna');
    expect(field()?.value).toBe('Eerst');
    expect(screen.getByRole('button', { name: 'Annuleren' })).toHaveProperty('disabled', true);
    await userEvent.keyboard('{Escape}');
    expect(field()?.value).toBe('Eerst');
    expect(await screen.findByText(told)).toBeTruthy();
    await act(async () => saving.resolve());
    await isGone();
    // Saved by now: that it is not would be untrue.
    await waitFor(() => expect(screen.queryByText(told)).toBeNull());
  });

  it('leaves the words of who was typing when somebody else takes away what they belong to', async () => {
    const { unmount } = await show(<Page />);
    await write('Dit mag niet weg');
    const now = performance.now();
    const later = jest.spyOn(performance, 'now').mockReturnValue(now + 5000);
    unmount();
    later.mockRestore();
    await show(<Notifications />);
    const left = await screen.findByRole('alert');
    expect(left.textContent).toContain('Dit mag niet weg');
    expect(left.textContent).toContain('is intussen weg');
  });

  it('is for writing again when the save is refused, with all that was typed', async () => {
    await show(<Page />);
    await write('Eerst');
    await save();
    await act(async () => saving.reject(new Problem({ code: 'offline' })));
    await write(' en daarna');
    expect(field()?.value).toBe('Eerst en daarna');
    await userEvent.keyboard('{Escape}');
    expect(field()?.value).toBe('Eerst en daarna');
  });
});
