import type { Doc } from 'yjs';
import { anchorOf, type TextAnchor } from '../platform/living-text/text-anchor.ts';
import { endOfLine, lineBefore } from '../platform/living-text/text-lines.ts';
import { baseOf, type ChangeMaker, type WordLine, type WordReading } from '../platform/word/word-changes.ts';
import { chapterBookmark } from '../publications/docx.presenter.ts';
import { paragraphsOf, type Paragraph } from './draft.rules.ts';
import { alignLines, carried, hunksOf, inParagraphs, oneLine, type Hunk } from './return.rules.ts';

/** Everything in a returned document that is news: what can stand as a suggestion, and what is only said. */
export interface Gathered {
  changes: (ChangeMaker & {
    sectionId: string;
    anchor: TextAnchor;
    was: string;
    text: string;
    reasons: { author: string; text: string }[];
  })[];
  said: (ChangeMaker & { sectionId: string; excerpt: string } & (
      | { text: string }
      /** A change where no suggestion can stand: in what fills itself, or over the edge of a line. */
      | { place: 'line' | 'title' | 'note' | 'table'; was: string; now: string }
      /** Words of somebody are told by their code alone: what is kept here no withdrawal would reach. */
      | { place: 'quote'; code: string }
    ))[];
}

/** What somebody literally said and may stand in the document. */
export interface Quoted {
  code: string;
  words: string;
}

interface Chapter {
  sectionId: string;
  heading: WordLine | null;
  lines: WordLine[];
}

const longest = 2000;

/**
 * @param docs the text of every chapter as it is now, in the order of the report
 * @param quoted the words of every quote of the group that stands
 */
export function gather(
  reading: WordReading,
  docs: ReadonlyMap<string, Doc>,
  quoted: readonly Quoted[],
): Gathered {
  const codeOf = codesIn(quoted);
  const gathered: Gathered = { changes: [], said: [] };
  const used = new Set<string>();
  const chapters = chaptersOf(reading.lines, [...docs.keys()]);
  for (const chapter of chapters) {
    const doc = docs.get(chapter.sectionId);
    if (doc) gatherChapter(chapter, doc, reading, gathered, used, codeOf);
  }
  for (const chapter of chapters) gatherComments(chapter, reading, gathered, used, codeOf);
  return gathered;
}

/** @returns whose words a line is; empty when that cannot be known any more, null when it is nobody's */
type CodeOf = (line: WordLine) => string | null;

/** By its looks, or by its words with their code behind them whatever its looks. */
function codesIn(quoted: readonly Quoted[]): CodeOf {
  const known = quoted.map(({ code, words }) => ({ code, words: plain(words) }));
  return (line) => {
    const text = plain(baseOf(line));
    const found = known.find(({ code, words }) => text.startsWith(words) && text.includes(plain(code)));
    return found?.code ?? (line.style === 'quote' ? '' : null);
  };
}

const plain = (text: string): string => oneLine(text.replaceAll('\ufffc', ' ')).trim().toLowerCase();

/** What stands before the first chapter and behind the last is of the first: it has no place of its own. */
function chaptersOf(lines: WordLine[], ids: string[]): Chapter[] {
  const byBookmark = new Map(ids.map((id) => [chapterBookmark(id), id]));
  const [first = ''] = ids;
  const chapters: Chapter[] = [{ sectionId: first, heading: null, lines: [] }];
  for (const line of lines) {
    const id = line.bookmarks.map((name) => byBookmark.get(name)).find((it) => it !== undefined);
    if (id !== undefined) chapters.push({ sectionId: id, heading: line, lines: [] });
    else if (line.style === 'heading 1' && baseOf(line).trim() !== '')
      chapters.push({ sectionId: first, heading: null, lines: [line] });
    else chapters.at(-1)?.lines.push(line);
  }
  return chapters;
}

function gatherChapter(
  { sectionId, heading, lines }: Chapter,
  doc: Doc,
  reading: WordReading,
  gathered: Gathered,
  used: Set<string>,
  codeOf: CodeOf,
): void {
  const tell = (place: 'line' | 'title' | 'note' | 'table', line: WordLine, hunks: Hunk[]): void => {
    for (const { author, at, was, text } of hunks)
      gathered.said.push({
        sectionId,
        author,
        at,
        place,
        was,
        now: text,
        excerpt: baseOf(line).slice(0, 500),
      });
  };
  if (heading) tell('title', heading, hunksOf(heading));
  for (const line of [...(heading ? [heading] : []), ...lines])
    for (const note of line.notes.flatMap((id) => reading.notes.get(id) ?? []))
      tell('note', note, hunksOf(note));
  const hunks = lines.map((line) => {
    const [code, found] = [codeOf(line), hunksOf(line)];
    if (code === null) return found;
    for (const [author, [first]] of Map.groupBy(found, (it) => it.author))
      gathered.said.push({ sectionId, author, at: first?.at ?? null, place: 'quote', code, excerpt: code });
    return [];
  });
  // To make two lines one, the one above must be found as well.
  const asked = new Set(
    hunks.flatMap((it, index) => (it.length === 0 ? [] : isJoined(it) ? [index - 1, index] : [index])),
  );
  if (asked.size === 0) return;
  const paragraphs = heading ? paragraphsOf(doc) : [];
  const places = alignLines(lines.map(baseOf), paragraphs, asked);
  for (const [index, line] of lines.entries())
    for (const hunk of hunks[index] ?? []) {
      const paragraph = paragraphs[places.get(index) ?? -1];
      const joins = hunk.was.startsWith(endOfLine);
      const isThere = !line.isInTable && (!joins || places.get(index - 1) === (places.get(index) ?? 0) - 1);
      const anchor = paragraph && isThere ? anchored(doc, baseOf(line), paragraph, hunk) : null;
      if (!anchor) {
        tell(line.isInTable ? 'table' : 'line', line, [hunk]);
        continue;
      }
      const reasons = hunk.comments.flatMap((id) => {
        const comment = reading.comments.get(id);
        if (!comment || comment.isOurs || comment.text === '') return [];
        used.add(id);
        return [{ author: comment.author, text: comment.text }];
      });
      const { author, at, was } = hunk;
      gathered.changes.push({ sectionId, anchor, author, at, was, text: inParagraphs(hunk.text), reasons });
    }
}

const isJoined = ([first]: Hunk[]): boolean => first?.was.startsWith(endOfLine) ?? false;

/** @returns null where nothing can be put in the place of something else: over a break, a number that fills itself */
function anchored(doc: Doc, base: string, { runs, characters }: Paragraph, hunk: Hunk): TextAnchor | null {
  if (hunk.was.length > longest || hunk.text.length > longest || characters.length > longest * 10)
    return null;
  if (`${hunk.was}${hunk.text}`.includes('\ufffc')) return null;
  const { from, to } = carried(base, characters, hunk.from, hunk.to);
  const run = runs.findLast((it) => it.from <= from && to <= it.from + it.text.length);
  if (!run || (hunk.was.startsWith(endOfLine) && (from > 0 || !lineBefore(run.text)))) return null;
  const { words: _, ...anchor } = anchorOf(doc, run.text, from - run.from, to - run.from);
  return anchor;
}

/** What is said in the margin and is the reason of no change. */
function gatherComments(
  { sectionId, heading, lines }: Chapter,
  reading: WordReading,
  gathered: Gathered,
  used: Set<string>,
  codeOf: CodeOf,
): void {
  const about = new Map<string, string>();
  for (const line of [...(heading ? [heading] : []), ...lines]) {
    const code = codeOf(line);
    for (const { text, comments, change } of line.pieces)
      for (const id of comments) {
        const before = about.get(id) ?? '';
        if (code === null) about.set(id, before + (change?.kind === 'added' ? '' : text));
        else if (!before.endsWith(code)) about.set(id, `${before} ${code}`);
        else about.set(id, before);
      }
  }
  for (const [id, excerpt] of about) {
    const comment = reading.comments.get(id);
    if (!comment || comment.isOurs || used.has(id) || comment.text === '') continue;
    used.add(id);
    const { author, at, text } = comment;
    gathered.said.push({
      sectionId,
      author,
      at,
      text,
      excerpt: excerpt.replaceAll('\ufffc', ' ').trim().slice(0, 500),
    });
  }
}
