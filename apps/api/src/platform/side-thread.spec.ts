import { OutOfPatience, SideThread } from './side-thread.ts';

/** @param start milliseconds until it is ready */
const program = (start = 0) => {
  const source = `
    import { setTimeout } from 'node:timers/promises';
    import { threadId } from 'node:worker_threads';
    import { workBeside } from '${new URL('./side-thread.ts', import.meta.url).href}';
    await workBeside(async ({ say, wait = 0, fail, end }) => {
      if (fail) throw new Error(fail);
      if (end) process.exit(0);
      await setTimeout(wait);
      return { say, threadId };
    }, () => setTimeout(${start}));`;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
};

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
  thread = new SideThread(program());
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

it('does not count the starting of a thread as time that a task takes', async () => {
  thread = new SideThread(program(700));
  expect((await thread.ask({ say: 'in time' }, 0.3)).say).toBe('in time');
});

it('is at work at once when it was warmed, and the one thread is the one that was', async () => {
  thread = new SideThread(program(700));
  thread.warm();
  thread.warm();
  const first = await thread.ask({ say: 'first' }, 60);
  thread.warm();
  const second = await thread.ask({ say: 'second' }, 60);
  expect([first.say, second.say, second.threadId]).toEqual(['first', 'second', first.threadId]);
});

it('can be stopped while it is being warmed', async () => {
  thread.warm();
  thread.retire();
  expect((await thread.ask({ say: 'after' }, 60)).say).toBe('after');
});
