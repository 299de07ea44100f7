import { ownInitials } from './word-file.ts';
import type { XmlNode } from './word-parts.ts';

/** Who made a change and when, as the file says it; some programs leave out the day. */
export interface ChangeMaker {
  /** Empty for whoever has no name there. */
  author: string;
  at: Date | null;
}

/** A stretch of a line: words that were there, words that came, or words that went. */
export interface WordPiece {
  text: string;
  change: (ChangeMaker & { kind: 'added' | 'removed' }) | null;
  /** Of the comments around it. */
  comments: string[];
}

export interface WordLine {
  /** The name of its style in English, whatever the language of the program. */
  style: string;
  bookmarks: string[];
  isInTable: boolean;
  notes: string[];
  pieces: WordPiece[];
  /** Who took away the end of the line before, so that the two are one. */
  joins: ChangeMaker | null;
}

export interface SaidInWord extends ChangeMaker {
  text: string;
  isOurs: boolean;
}

export interface WordReading {
  properties: Map<string, string>;
  lines: WordLine[];
  /** The lines of a footnote, by its id. */
  notes: Map<string, WordLine[]>;
  comments: Map<string, SaidInWord>;
}

/** Where somebody made two paragraphs of one: no other line break comes out of a document. */
const newParagraph = '\n';
/** Stands for what is no letter: a break, a picture. */
const object = '\ufffc';

export function readWord(parts: Map<string, XmlNode>): WordReading {
  const styles = stylesOf(parts.get('word/styles.xml'));
  const body = childrenOf(parts.get('word/document.xml')).find(({ name }) => name === 'body');
  const notes = new Map<string, WordLine[]>();
  for (const note of childrenOf(parts.get('word/footnotes.xml')))
    notes.set(note.attributes['id'] ?? '', new Reader(styles).read(note));
  return {
    properties: propertiesOf(parts.get('docProps/custom.xml')),
    lines: body ? new Reader(styles).read(body) : [],
    notes,
    comments: commentsOf(parts.get('word/comments.xml'), styles),
  };
}

/** What stood in a line before anyone changed it. */
export const baseOf = (line: WordLine): string =>
  line.pieces.map(({ text, change }) => (change?.kind === 'added' ? '' : text)).join('');

const childrenOf = (node: XmlNode | undefined): XmlNode[] =>
  (node?.children ?? []).filter((it) => typeof it !== 'string');

const find = (node: XmlNode | undefined, ...path: string[]): XmlNode | undefined =>
  path.reduce<XmlNode | undefined>((at, step) => childrenOf(at).find(({ name }) => name === step), node);

const textOf = (node: XmlNode): string =>
  node.children.map((it) => (typeof it === 'string' ? it : textOf(it))).join('');

function stylesOf(part: XmlNode | undefined): Map<string, string> {
  return new Map(
    childrenOf(part)
      .filter(({ name }) => name === 'style')
      .map((style) => [
        style.attributes['styleId'] ?? '',
        (find(style, 'name')?.attributes['val'] ?? '').toLowerCase(),
      ]),
  );
}

function propertiesOf(part: XmlNode | undefined): Map<string, string> {
  return new Map(childrenOf(part).map((it) => [it.attributes['name'] ?? '', textOf(it).trim()]));
}

function commentsOf(part: XmlNode | undefined, styles: Map<string, string>): Map<string, SaidInWord> {
  return new Map(
    childrenOf(part).map((it) => [
      it.attributes['id'] ?? '',
      {
        ...makerOf(it),
        text: new Reader(styles)
          .read(it)
          .map((line) => line.pieces.map(({ text }) => text).join(''))
          .join('\n')
          .trim(),
        isOurs: it.attributes['initials'] === ownInitials,
      },
    ]),
  );
}

/** What programs write for whoever did not tell them a name. */
const nobody = new Set(['unknown author', 'onbekende auteur', 'author', 'auteur']);

function makerOf({ attributes }: XmlNode): ChangeMaker {
  const at = new Date(attributes['date'] ?? '');
  const year = at.getUTCFullYear();
  const author = (attributes['author'] ?? '').trim().slice(0, 200);
  return {
    author: nobody.has(author.toLowerCase()) ? '' : author,
    at: year >= 1990 && year <= 2200 ? at : null,
  };
}

type Change = WordPiece['change'];
const added = new Set(['ins', 'moveTo']);
const removed = new Set(['del', 'moveFrom']);
/** What says how something looks, or what another reader would show instead. */
const skipped = new Set([
  'pPr',
  'rPr',
  'sectPr',
  'tblPr',
  'tcPr',
  'instrText',
  'delInstrText',
  'txbxContent',
]);
const letters: Record<string, string> = {
  tab: ' ',
  br: object,
  cr: object,
  noBreakHyphen: '-',
  drawing: object,
};

/** Goes through a part once. A line whose end was added goes on in the next: before the change they were one. */
class Reader {
  private readonly lines: WordLine[] = [];
  private readonly open: string[] = [];
  private line: WordLine | null = null;
  private goesOn = false;
  /** The mark that says who took away the end of the line before. */
  private endsWithout: XmlNode | undefined;
  private isInside = false;
  /** Of bookmarks between two lines: they are of the next. */
  private ahead: string[] = [];

  constructor(private readonly styles: Map<string, string>) {}

  read(node: XmlNode): WordLine[] {
    this.inside(node, null, false);
    return this.lines;
  }

  private inside(node: XmlNode, change: Change, isInTable: boolean): void {
    for (const child of childrenOf(node)) this.element(child, change, isInTable);
  }

  private element(node: XmlNode, change: Change, isInTable: boolean): void {
    const { name } = node;
    if (name === 'p') this.paragraph(node, change, isInTable);
    else if (name === 'tr') this.inside(node, this.rowChange(node) ?? change, true);
    else if (name === 'commentRangeStart') this.open.push(node.attributes['id'] ?? '');
    else if (name === 'commentRangeEnd') this.close(node.attributes['id'] ?? '');
    else if (name === 'bookmarkStart') this.bookmarks().push(node.attributes['name'] ?? '');
    else if (added.has(name)) this.changed(node, 'added', change, isInTable);
    else if (removed.has(name)) this.changed(node, 'removed', change, isInTable);
    else if (name === 't' || name === 'delText') this.words(textOf(node), change);
    else if (letters[name] !== undefined) this.words(letters[name] ?? '', change);
    else if (name === 'footnoteReference') this.line?.notes.push(node.attributes['id'] ?? '');
    else if (!skipped.has(name) && !name.endsWith('}Fallback')) this.inside(node, change, isInTable);
  }

  /** Words that one person put in and another took out were never in the text. */
  private changed(node: XmlNode, kind: 'added' | 'removed', around: Change, isInTable: boolean): void {
    if (around && around.kind !== kind) return;
    this.inside(node, around ?? { kind, ...makerOf(node) }, isInTable);
  }

  private rowChange(row: XmlNode): Change {
    const [kind, mark] = [find(row, 'trPr', 'ins'), find(row, 'trPr', 'del')];
    if (kind) return { kind: 'added', ...makerOf(kind) };
    return mark ? { kind: 'removed', ...makerOf(mark) } : null;
  }

  private paragraph(node: XmlNode, change: Change, isInTable: boolean): void {
    const style = this.styles.get(find(node, 'pPr', 'pStyle')?.attributes['val'] ?? '') ?? '';
    if (!this.line || !this.goesOn) {
      const joins = this.line && this.joinsTo(this.line);
      this.line = { style, bookmarks: this.ahead, isInTable, notes: [], pieces: [], joins };
      this.ahead = [];
      this.lines.push(this.line);
    }
    this.isInside = true;
    const mark = find(node, 'pPr', 'rPr', 'ins');
    this.inside(node, change, isInTable);
    this.isInside = false;
    this.goesOn = mark !== undefined;
    this.endsWithout = find(node, 'pPr', 'rPr', 'del');
    if (mark) this.piece(newParagraph, { kind: 'added', ...makerOf(mark) });
  }

  /** A line that went altogether is not made one with the next; whatever it was made one with, the next is. */
  private joinsTo(before: WordLine): ChangeMaker | null {
    if (!this.endsWithout) return null;
    const isKept = before.pieces.some(({ text, change }) => change?.kind !== 'removed' && text.trim() !== '');
    return isKept ? makerOf(this.endsWithout) : before.joins;
  }

  private bookmarks(): string[] {
    return this.isInside && this.line ? this.line.bookmarks : this.ahead;
  }

  private close(id: string): void {
    const at = this.open.lastIndexOf(id);
    if (at !== -1) this.open.splice(at, 1);
  }

  private words(text: string, change: Change): void {
    this.piece(text.replaceAll(/[\r\n\t]/g, ' '), change);
  }

  private piece(text: string, change: Change): void {
    this.line?.pieces.push({ text, change, comments: [...this.open] });
  }
}
