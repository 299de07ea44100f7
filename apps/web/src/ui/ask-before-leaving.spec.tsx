import { MantineProvider, TextInput } from '@mantine/core';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Length } from 'class-validator';
import { createMemoryRouter, Link, Outlet, RouterProvider, useNavigate } from 'react-router';
import { useForm } from '../lib/form.ts';
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
});
