import { MutationObserver, notifyManager } from '@tanstack/react-query';
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
});
