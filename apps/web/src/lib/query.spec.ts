import { MutationObserver, notifyManager, QueryObserver } from '@tanstack/react-query';
import { http } from './http.ts';
import { createQueryClient } from './query.ts';

describe('the query client', () => {
  it('shows what was chosen within the press itself, so that a choice does not flick back for a moment', async () => {
    const order: string[] = [];
    const saving = new MutationObserver(createQueryClient(), { mutationFn: () => Promise.resolve() });
    // As `useMutation` listens.
    saving.subscribe(notifyManager.batchCalls(({ status }) => order.push(status)));
    const nextTask = new Promise<void>((resolve) =>
      setTimeout(() => {
        order.push('next task');
        resolve();
      }),
    );
    void saving.mutate();
    await nextTask;
    expect(order[0]).toBe('pending');
  });

  it('shows what was saved before it says that it was, so that a form opened at once begins with that', async () => {
    const client = createQueryClient();
    client.setQueryData(['authors'], [{ id: 'a', names: ['Marit'] }]);
    const saving = new MutationObserver(client, {
      mutationFn: () => Promise.resolve({ id: 'a', names: ['Marit', 'Bram'] }),
    });
    await saving.mutate();
    expect(client.getQueryData(['authors'])).toEqual([{ id: 'a', names: ['Marit', 'Bram'] }]);
  });

  it('has read again what an answer without words changed, before it says that it was saved', async () => {
    const client = createQueryClient();
    let stored = 'eerst';
    const looking = new QueryObserver(client, {
      queryKey: ['readings'],
      queryFn: () => new Promise((resolve) => setTimeout(() => resolve(stored), 20)),
    });
    const leave = looking.subscribe(() => undefined);
    await looking.refetch();
    const saving = new MutationObserver(client, {
      meta: { changes: ['readings'] },
      mutationFn: async () => void (stored = 'daarna'),
    });
    await saving.mutate();
    expect(client.getQueryData(['readings'])).toBe('daarna');
    leave();
  });

  it('sends nothing that one person typed as the next who signed in on this device', async () => {
    const sent: string[] = [];
    let user = { id: 'renske' };
    globalThis.fetch = async (path, init) => {
      sent.push(`${init?.method ?? 'GET'} ${String(path)}`);
      return { ok: true, status: 200, text: async () => JSON.stringify({ user }) } as Response;
    };
    document.cookie = 'leerkring-mark=1';
    const client = createQueryClient();
    await client.fetchQuery({ queryKey: ['session'], queryFn: () => http.get('/session') });
    await http.put('/words', { text: 'Van Renske' });
    // She signed in once more in another tab: that is no reason to stop.
    document.cookie = 'leerkring-mark=2';
    await http.put('/words', { text: 'Van Renske' });
    await http.put('/words', { text: 'Van Renske' });
    expect(sent.splice(0)).toEqual([
      'GET /api/session',
      'PUT /api/words',
      'GET /api/session',
      'PUT /api/words',
      'PUT /api/words',
    ]);
    user = { id: 'bram' };
    document.cookie = 'leerkring-mark=3';
    await expect(http.put('/words', { text: 'Van Renske' })).rejects.toMatchObject({ status: 401 });
    expect(sent).toEqual(['GET /api/session']);
  });
});
