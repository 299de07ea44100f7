import { createHash } from 'node:crypto';
import type { EarlyStartDto, OutcomeKind, TextNodeJson } from '@leerkring/shared';
import { textToPlain } from '../platform/living-text/text-json.ts';

export interface MinutesOutcome {
  id: string;
  kind: OutcomeKind;
  text: string;
  dueOn: string | null;
  /** Of an action: the programme of whoever does it. Persons are named in no minutes that can never change. */
  programme: string | null;
}

export interface MinutesItem {
  id: string;
  title: string;
  text: TextNodeJson;
  /** The words alone, for searching and comparing. */
  plain: string;
  outcomes: MinutesOutcome[];
}

/** Everything that the minutes of a meeting say. */
export interface MinutesContent {
  format: 'leerkring-minutes-1';
  meeting: { id: string; title: string; group: string; startsAt: string; endsAt: string };
  /** It was begun while something its phase waits for was missing. */
  early?: EarlyStartDto;
  /** `inHall` of those present; left out where nobody was. */
  attendance: { programme: string | null; present: number; expected: number; inHall?: number }[];
  /** Where guests came from. Minutes from before 0190 do not say so. */
  guests?: { programme: string; present: number }[];
  items: MinutesItem[];
}

/** The one way to write this content: keys in order, no white space. So equal content has an equal hash. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((it) => canonical(it ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, it]) => it !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, it]) => `${JSON.stringify(key)}:${canonical(it)}`).join(',')}}`;
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * The content with one passage replaced, within one paragraph of one item.
 * @returns null when the passage does not stand there
 */
export function corrected(
  content: MinutesContent,
  { agendaItemId, passage, replacement }: { agendaItemId: string; passage: string; replacement: string },
): MinutesContent | null {
  let isDone = false;
  const items = content.items.map((item) => {
    if (item.id !== agendaItemId) return item;
    const text = replaced(item.text, passage, replacement);
    if (!text) return item;
    isDone = true;
    return { ...item, text, plain: textToPlain(text) };
  });
  return isDone ? { ...content, items } : null;
}

const wordsOf = (node: TextNodeJson): string =>
  (node.content ?? []).map((it) => (it.type === 'text' ? (it.text ?? '') : '\u0000')).join('');

function replaced(node: TextNodeJson, passage: string, replacement: string): TextNodeJson | null {
  const { content = [] } = node;
  if (content.some((it) => it.type === 'text')) {
    const at = wordsOf(node).indexOf(passage);
    if (at < 0) return null;
    return { ...node, content: splice(content, at, at + passage.length, replacement) };
  }
  for (const [place, child] of content.entries()) {
    const changed = replaced(child, passage, replacement);
    if (changed) return { ...node, content: content.toSpliced(place, 1, changed) };
  }
  return null;
}

/** The new words take the look of the first that they replace. */
function splice(content: TextNodeJson[], from: number, to: number, words: string): TextNodeJson[] {
  const result: TextNodeJson[] = [];
  let at = 0;
  let isIn = false;
  for (const node of content) {
    const text = node.type === 'text' ? (node.text ?? '') : '\u0000';
    const [start, end] = [at, at + text.length];
    at = end;
    if (end <= from || start >= to || node.type !== 'text') {
      result.push(node);
      continue;
    }
    const before = text.slice(0, Math.max(0, from - start));
    const after = text.slice(Math.max(0, to - start));
    const whole = `${before}${isIn ? '' : words}${after}`;
    isIn = true;
    if (whole !== '') result.push({ ...node, text: whole });
  }
  return result;
}
