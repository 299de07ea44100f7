import { objectCharacter, type TextRun, unsourcedIn } from '@leerkring/shared';
import type { Node } from '@tiptap/pm/model';

/** A number in an open text, at its place in the document. */
export interface PlacedNumber {
  from: number;
  to: number;
  text: string;
  /** The words around it. */
  before: string;
  after: string;
}
export interface SourcedNumber extends PlacedNumber {
  source: string;
}

const around = 40;

/** The numbers of a text that are neither computed nor marked, and those that were marked as typed by hand. */
export function numbersIn(doc: Node): { unsourced: PlacedNumber[]; sourced: SourcedNumber[] } {
  const unsourced: PlacedNumber[] = [];
  const sourced: SourcedNumber[] = [];
  doc.descendants((block, position) => {
    if (!block.isTextblock) return true;
    const runs = runsOf(block);
    const text = runs.map((run) => run.text).join('');
    const start = position + 1;
    const placed = (from: number, to: number): PlacedNumber => ({
      from: start + from,
      to: start + to,
      text: text.slice(from, to),
      before: words(text.slice(Math.max(0, from - around), from)),
      after: words(text.slice(to, to + around)),
    });
    unsourced.push(...unsourcedIn(runs).map(({ from, to }) => placed(from, to)));
    let at = 0;
    for (const run of joined(runs)) {
      const to = at + run.text.length;
      if (run.source) sourced.push({ ...placed(at, to), source: run.source });
      at = to;
    }
    return false;
  });
  return { unsourced, sourced };
}

function runsOf(block: Node): TextRun[] {
  const runs: TextRun[] = [];
  block.forEach((child) => {
    const source: unknown = child.marks.find((mark) => mark.type.name === 'manual')?.attrs['source'];
    // What is no text takes one place in the document, as its character does here.
    runs.push({
      text: child.text ?? objectCharacter.repeat(child.nodeSize),
      source: typeof source === 'string' ? source : undefined,
    });
  });
  return runs;
}

/** Bold in the middle of a marked number does not make it two. */
function joined(runs: TextRun[]): TextRun[] {
  return runs.reduce<TextRun[]>((all, run) => {
    const last = all.at(-1);
    if (last?.source && last.source === run.source)
      return [...all.slice(0, -1), { ...last, text: last.text + run.text }];
    return [...all, run];
  }, []);
}

const words = (part: string): string => part.replaceAll(objectCharacter, '…');
