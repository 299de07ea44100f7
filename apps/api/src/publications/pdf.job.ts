import { hash } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Snapshot } from '@leerkring/shared';
import type { Standing } from './booklet.presenter.ts';

/** As much as this is kept in memory; the version that was asked for longest ago goes first. */
const mostBytes = 16 * 1024 * 1024;

interface Kept {
  key: string;
  bytes: Promise<Buffer>;
  size: number;
}

/**
 * One PDF per version, for as long as what it says stays what it says: it is known by everything that is printed in
 * it. When a quote is withdrawn the next reader gets a new one, and the old one is gone. Who may read a version was
 * decided before anyone asks for its bytes.
 */
const kept = new Map<string, Kept>();
let last: Promise<unknown> = Promise.resolve();

export function pdfOf(versionId: string, snapshot: Snapshot, standing: Standing): Promise<Buffer> {
  const key = hash(
    'sha256',
    JSON.stringify([snapshot, [...standing.quoteWords], standing.withdrawnConversations]),
  );
  const known = kept.get(versionId);
  kept.delete(versionId);
  if (known?.key === key) {
    kept.set(versionId, known);
    return known.bytes;
  }
  const bytes = typesetInTurn(snapshot, standing);
  const made: Kept = { key, bytes, size: 0 };
  kept.set(versionId, made);
  void settle(versionId, made);
  return bytes;
}

/** One at a time: many readers of many reports never take more than one core from everyone else. */
function typesetInTurn(snapshot: Snapshot, standing: Standing): Promise<Buffer> {
  const mine = last.then(() => typesetApart(snapshot, standing));
  last = mine.catch(() => undefined);
  return mine;
}

async function settle(versionId: string, made: Kept): Promise<void> {
  try {
    made.size = (await made.bytes).length;
    makeRoom();
  } catch {
    // Whoever asked hears of it; the next reader gets a new attempt.
    if (kept.get(versionId) === made) kept.delete(versionId);
  }
}

function makeRoom(): void {
  let size = [...kept.values()].reduce((sum, it) => sum + it.size, 0);
  for (const [versionId, it] of kept) {
    if (size <= mostBytes) break;
    kept.delete(versionId);
    size -= it.size;
  }
}

/** Beside the server, so that no other request waits for it. */
async function typesetApart(snapshot: Snapshot, standing: Standing): Promise<Buffer> {
  const file = import.meta.url.endsWith('.ts') ? './pdf.worker.ts' : './pdf.worker.js';
  const worker = new Worker(new URL(file, import.meta.url), {
    // Flags of the parent (a test runner's, an inspector's) are not the worker's.
    execArgv: ['--disable-warning=ExperimentalWarning'],
    workerData: { snapshot, standing },
  });
  try {
    const [bytes] = (await once(worker, 'message')) as [Uint8Array];
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } finally {
    await worker.terminate();
  }
}
