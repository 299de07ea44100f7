import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fileLimits } from '@leerkring/shared';
import { Problem } from '../http/problem.ts';
import type { PictureAnswer } from './picture.child.ts';

/** A picture written anew from its pixels. */
export interface Picture {
  large: Buffer;
  small: Buffer;
  width: number;
  height: number;
}

const patience = 20_000;
const mostWaiting = 8;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * One at a time, so that many pictures at once never take more than one core and the memory of one from everyone else.
 * @throws Problem `file.broken`, `file.too_many_pixels`, or `file.busy` when too many wait already
 */
export async function readPicture(bytes: Buffer): Promise<Picture> {
  if (waiting >= mostWaiting) throw new Problem('file.busy');
  waiting += 1;
  const mine = last.then(() => readApart(bytes));
  last = mine.catch(() => undefined);
  try {
    const { refusal, large, small, width, height } = await mine;
    if (refusal !== null) throw new Problem(`file.${refusal}`);
    if (!large || !small || !width || !height) throw new Problem('file.broken');
    return { large: Buffer.from(large), small: Buffer.from(small), width, height };
  } finally {
    waiting -= 1;
  }
}

/** A reader that breaks down or never ends says that the picture is not one we can show. */
function readApart(bytes: Buffer): Promise<PictureAnswer> {
  const file = import.meta.url.endsWith('.ts') ? './picture.child.ts' : './picture.child.js';
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [], {
    serialization: 'advanced',
    // Flags of the parent are not the child's, and neither are its settings and secrets.
    execArgv: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=128'],
    env: { NODE_ENV: 'production' },
    stdio: 'ignore',
  });
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    const settle = (answer: PictureAnswer) => {
      clearTimeout(timer);
      resolve(answer);
    };
    child.once('message', (answer: PictureAnswer) => settle(answer));
    child.once('error', () => settle({ refusal: 'broken' }));
    child.once('exit', () => settle({ refusal: 'broken' }));
    child.send({ bytes, pixels: fileLimits.pixels, side: fileLimits.side }, () => undefined);
  });
}
