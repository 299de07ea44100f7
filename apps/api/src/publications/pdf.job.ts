import { hash } from 'node:crypto';
import type { RecommendationAudience, Snapshot } from '@leerkring/shared';
import { SideThread } from '../platform/side-thread.ts';
import type { Standing } from './booklet.presenter.ts';
import type { Typeset } from './pdf.presenter.ts';
import { sheetFacts } from './sheet.presenter.ts';

/** As much as this is kept in memory; the version that was asked for longest ago goes first. */
const mostBytes = 16 * 1024 * 1024;
/** Seconds; a report of two hundred pages takes less than one. */
const patience = 120;

interface Kept {
  key: string;
  typeset: Promise<Typeset>;
  size: number;
}

/** What the thread is asked to typeset: a whole version, or its page for one kind of reader. */
export interface Task {
  snapshot: Snapshot;
  standing: Standing;
  sheet?: { audience: RecommendationAudience; isDraft: boolean };
}

/**
 * One PDF per version, for as long as what it says stays what it says: it is known by everything that is printed in
 * it. When a quote is withdrawn the next reader gets a new one, and the old one is gone. Who may read a version was
 * decided before anyone asks for its bytes.
 */
const kept = new Map<string, Kept>();
const file = import.meta.url.endsWith('.ts') ? './pdf.worker.ts' : './pdf.worker.js';
const thread = new SideThread<Task, { bytes: Uint8Array; pages: number }>(new URL(file, import.meta.url));

export async function pdfOf(versionId: string, snapshot: Snapshot, standing: Standing): Promise<Buffer> {
  return (await keptOf(versionId, { snapshot, standing })).bytes;
}

/**
 * The page for one kind of reader, and how many pages that is.
 * @param id of a version, or of the report for what is still being written
 */
export function sheetOf(
  id: string,
  snapshot: Snapshot,
  standing: Standing,
  audience: RecommendationAudience,
  isDraft = false,
): Promise<Typeset> {
  const task = { ...sheetFacts(snapshot, standing, audience), sheet: { audience, isDraft } };
  return keptOf(`${id} ${audience}`, task);
}

function keptOf(id: string, task: Task): Promise<Typeset> {
  const { snapshot, standing, sheet } = task;
  const key = hash(
    'sha256',
    JSON.stringify([
      snapshot,
      [...standing.quoteWords],
      standing.withdrawnConversations,
      standing.withdrawnQuotes,
      sheet,
    ]),
  );
  const known = kept.get(id);
  kept.delete(id);
  if (known?.key === key) {
    kept.set(id, known);
    return known.typeset;
  }
  const made: Kept = { key, typeset: typesetApart(task), size: 0 };
  kept.set(id, made);
  void settle(id, made);
  return made.typeset;
}

async function settle(id: string, made: Kept): Promise<void> {
  try {
    made.size = (await made.typeset).bytes.length;
    makeRoom();
  } catch {
    // Whoever asked hears of it; the next reader gets a new attempt.
    if (kept.get(id) === made) kept.delete(id);
  }
}

function makeRoom(): void {
  let size = [...kept.values()].reduce((sum, it) => sum + it.size, 0);
  for (const [id, it] of kept) {
    if (size <= mostBytes) break;
    kept.delete(id);
    size -= it.size;
  }
}

/** Beside the server, so that no other request waits for it. */
async function typesetApart(task: Task): Promise<Typeset> {
  const { bytes, pages } = await thread.ask(task, patience);
  return { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), pages };
}

/** For when the server stops. */
export function retireTypesetter(): void {
  thread.retire();
}
