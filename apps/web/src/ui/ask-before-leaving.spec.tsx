import { MantineProvider, Modal, TextInput } from '@mantine/core';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Length } from 'class-validator';
import { useState } from 'react';
import { createMemoryRouter, Link, Outlet, RouterProvider, useNavigate } from 'react-router';
import { useForm } from '../lib/form.ts';
import { keepHeldWords } from '../lib/keep-held-words.ts';
import { loadText } from '../text/text.ts';
import { AskBeforeLeaving } from './ask-before-leaving.tsx';

class RemarkDto {
  @Length(1, 200) text: string;
}

function Writing() {
  const navigate = useNavigate();
  const form = useForm(RemarkDto, { text: '' }, async () => navigate('/elders'));
  return (
    <form {...form.props}>
      <TextInput label="Opmerking" {...form.field('text')} />
      <button type="submit">Sla op</button>
      <Link to="/elders">Elders</Link>
      <Link to="?deel=2">Hier</Link>
      <Link to="/venster">Venster</Link>
    </form>
  );
}

// The router makes one for every page; jsdom has none.
Object.assign(globalThis, {
  Request: class {
    readonly method = 'GET';
    readonly url: string;
    readonly signal: AbortSignal | undefined;
    constructor(url: string | URL, init?: RequestInit) {
      this.url = String(url);
      this.signal = init?.signal ?? undefined;
    }
  },
});

function InDialog() {
  const [isOpen, setOpen] = useState(true);
  return (
    <Modal opened={isOpen} onClose={() => setOpen(false)} title="Schrijf">
      <Writing />
    </Modal>
  );
}

const shown = async () => {
  await Promise.all([loadText('app'), loadText('problems')]);
  const frame = (
    <>
      <Outlet />
      <AskBeforeLeaving />
    </>
  );
  const children = [
    { index: true, element: <Writing /> },
    { path: 'venster', element: <InDialog /> },
    { path: 'elders', element: <p>Aangekomen</p> },
  ];
  const router = createMemoryRouter([{ path: '/', element: frame, children }]);
  await act(async () =>
    render(
      <MantineProvider env="test">
        <RouterProvider router={router} />
      </MantineProvider>,
    ),
  );
};
const field = () => screen.getByLabelText<HTMLInputElement>('Opmerking');
const go = (name: string) => userEvent.click(screen.getByText(name));
const leaves = () => {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return !leaving.defaultPrevented;
};

describe('a page with something typed in it', () => {
  it('is left after a question, and not without', async () => {
    await shown();
    expect(leaves()).toBe(true);
    await userEvent.type(field(), 'Dit wil ik niet kwijt');
    expect(leaves()).toBe(false);
    await go('Hier');
    expect(screen.queryByRole('dialog')).toBeNull();
    await go('Elders');
    await userEvent.click(await screen.findByRole('button', { name: 'Annuleren' }));
    expect(field().value).toBe('Dit wil ik niet kwijt');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await go('Elders');
    await userEvent.click(await screen.findByRole('button', { name: 'Gooi het weg' }));
    expect(await screen.findByText('Aangekomen')).toBeTruthy();
    expect(leaves()).toBe(true);
  });

  it('is left by its own save without a question', async () => {
    await shown();
    await userEvent.type(field(), 'Dit bewaar ik');
    await go('Sla op');
    expect(await screen.findByText('Aangekomen')).toBeTruthy();
  });

  it('is left without a question where nothing is typed', async () => {
    await shown();
    await userEvent.type(field(), 'x{Backspace}');
    await go('Elders');
    expect(await screen.findByText('Aangekomen')).toBeTruthy();
  });

  it('asks above the dialog that one writes in, and Escape takes back the question alone', async () => {
    const stop = keepHeldWords();
    await shown();
    await go('Venster');
    await screen.findByRole('dialog');
    await userEvent.type(field(), 'Dit wil ik niet kwijt');
    // Told before, so that the next Escape would close it.
    await userEvent.keyboard('{Escape}');
    await go('Elders');
    await screen.findByRole('button', { name: 'Gooi het weg' });
    const dialogs = screen.getAllByRole('dialog', { hidden: true });
    expect(dialogs.at(-1)?.textContent).toContain('Gooi het weg');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByText('Gooi het weg')).toBeNull());
    expect(field().value).toBe('Dit wil ik niet kwijt');
    stop();
  });
});
