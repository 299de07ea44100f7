import { OutOfPatience, SideThread } from './side-thread.ts';

const source = `
  import { parentPort, threadId } from 'node:worker_threads';
  parentPort.on('message', async ({ say, wait = 0, fail, end }) => {
    if (fail) throw new Error(fail);
    if (end) process.exit(0);
    await new Promise((resolve) => setTimeout(resolve, wait));
    parentPort.postMessage({ say, threadId });
  });`;
const file = new URL(`data:text/javascript,${encodeURIComponent(source)}`);

interface Task {
  say?: string;
  /** Milliseconds. */
  wait?: number;
  fail?: string;
  end?: boolean;
}
interface Answer {
  say: string;
  threadId: number;
}

let thread: SideThread<Task, Answer>;
beforeEach(() => {
  thread = new SideThread(file);
});
afterEach(() => thread.retire());

it('answers one after the other, each its own, on one thread', async () => {
  const heard: string[] = [];
  const answers = await Promise.all(
    [60, 30, 0].map(async (wait, at) => {
      const answer = await thread.ask({ say: String(at), wait }, 60);
      heard.push(answer.say);
      return answer;
    }),
  );
  expect(answers.map(({ say }) => say)).toEqual(['0', '1', '2']);
  expect(heard).toEqual(['0', '1', '2']);
  expect(new Set(answers.map(({ threadId }) => threadId)).size).toBe(1);
});

it.each([
  ['throws', { fail: 'no such language' }, 60, 'no such language'],
  ['ends', { end: true }, 60, 'ended without an answer'],
] as const)(
  'says so when a task %s, and gives the next one a new thread',
  async (_, task, patience, words) => {
    const { threadId } = await thread.ask({ say: 'before' }, 60);
    const [broken, next] = await Promise.allSettled([
      thread.ask(task, patience),
      thread.ask({ say: 'next' }, 60),
    ]);
    expect(broken).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining(words) } });
    expect(next).toMatchObject({ status: 'fulfilled', value: { say: 'next' } });
    expect(next.status === 'fulfilled' && next.value.threadId).not.toBe(threadId);
  },
);

it('gives up what takes longer than was said, and not what waits behind it', async () => {
  const slow = thread.ask({ wait: 60_000 }, 0.2);
  const next = thread.ask({ say: 'next' }, 60);
  await expect(slow).rejects.toBeInstanceOf(OutOfPatience);
  expect((await next).say).toBe('next');
});

it('refuses what is under way when it is stopped, and begins again when asked', async () => {
  const started = await thread.ask({ say: 'started' }, 60);
  const underway = thread.ask({ wait: 60_000 }, 60);
  await Promise.resolve();
  thread.retire();
  await expect(underway).rejects.toThrow('stopped');
  const again = await thread.ask({ say: 'again' }, 60);
  expect([again.say, again.threadId === started.threadId]).toEqual(['again', false]);
});
