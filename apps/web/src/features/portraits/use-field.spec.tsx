import 'fake-indexeddb/auto';
import type { PortraitDto, PortraitFieldDto, SavePortraitFieldDto, SessionDto } from '@leerkring/shared';
import { QueryClient } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { show } from '../../../test/show.tsx';
import { useField } from './use-field.ts';

const shown: PortraitFieldDto = {
  id: 'groupNow',
  revision: 3,
  value: { line: 'een' },
  savedByName: null,
  savedAt: null,
};
// As much of a portrait and of a session as a field reads.
const portrait = { id: 'portrait', fields: [shown] } as PortraitDto;
const session = { user: { id: 'me', name: 'Nadia' } } as SessionDto;

function Field() {
  const it = useField(portrait, 'groupNow');
  return (
    <>
      <input
        aria-label="Antwoord"
        value={it.value.line ?? ''}
        onChange={(event) => it.set({ line: event.target.value })}
        onBlur={it.flush}
      />
      <p role="status">{it.state}</p>
    </>
  );
}

/** A server with one field that keeps count of its revisions, as ours does. */
function serve(): SavePortraitFieldDto[] {
  const asked: SavePortraitFieldDto[] = [];
  globalThis.fetch = async (_path, init) => {
    const input = JSON.parse(String(init?.body)) as SavePortraitFieldDto;
    asked.push(input);
    const fields = [{ ...shown, revision: input.revision + 1, value: input.value }];
    return { ok: true, status: 200, text: async () => JSON.stringify({ ...portrait, fields }) } as Response;
  };
  return asked;
}

const signedIn = (id: string) => {
  const client = new QueryClient();
  client.setQueryData(['session'], { user: { id, name: 'Nadia' } } as SessionDto);
  return client;
};
const state = () => screen.getByRole('status').textContent;

describe('an answer that saves itself', () => {
  it('stays as it was saved while the page still shows the portrait of before', async () => {
    const asked = serve();
    const client = new QueryClient();
    client.setQueryData(['session'], session);
    await show(<Field />, { client });
    const input = await screen.findByLabelText('Antwoord');

    await userEvent.type(input, ' twee');
    await userEvent.tab();
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('kept'));
    expect(input).toHaveProperty('value', 'een twee');

    // What is typed then goes on from what was saved: no conflict with oneself, and nothing lost.
    await userEvent.type(input, ' drie');
    await userEvent.tab();
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(asked[1]).toMatchObject({ revision: 4, value: { line: 'een twee drie' } });
  });

  it('is on the device as soon as the disk has it, and there again after the page is loaded anew', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('no network'));
    const client = signedIn('offline');
    const first = await show(<Field />, { client });
    await userEvent.type(await screen.findByLabelText('Antwoord'), ' twee');
    await userEvent.tab();
    await waitFor(() => expect(state()).toBe('device'));
    first.unmount();
    await show(<Field />, { client });
    expect(await screen.findByLabelText('Antwoord')).toHaveProperty('value', 'een twee');
  });

  it('is not said to be on a device that cannot keep it, and the page is not left without a word', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('no network'));
    await show(<Field />, { client: signedIn('full') });
    const input = await screen.findByLabelText('Antwoord');
    const put = jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const said: (string | null)[] = [];
    const watch = new MutationObserver(() => said.push(state()));
    watch.observe(screen.getByRole('status'), { childList: true, characterData: true, subtree: true });
    await userEvent.type(input, ' twee');
    await userEvent.tab();
    await waitFor(() => expect(put).toHaveBeenCalled());
    watch.disconnect();
    put.mockRestore();
    expect([state(), ...said]).not.toContain('device');
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
  });
});
