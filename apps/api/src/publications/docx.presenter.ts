import type { Snapshot } from '@leerkring/shared';
import { printable } from '../platform/page/html.ts';
import { writeWord, type WordComment, type WordFile } from '../platform/word/word-file.ts';
import { xml, type Xml } from '../platform/word/xml.ts';
import {
  plain,
  presentBooklet,
  type Booklet,
  type BookletInline,
  type BookletNode,
  type Standing,
} from './booklet.presenter.ts';
import { docxWords } from './docx.words.ts';
import { publicationWords } from './publication.words.ts';
import { safeHref } from './text.presenter.ts';

/** What is said about words of a chapter: its paragraph, counted from 0, and the characters; null for all of it. */
export interface Remark extends WordComment {
  sectionId: string;
  place: { paragraph: number; from: number; to: number } | null;
}

/** The name of the bookmark at the head of a chapter: by it a chapter is known when the file comes back. */
export const chapterBookmark = (sectionId: string): string => `ch_${sectionId.replaceAll('-', '')}`;
export const reportProperty = 'LeerkringReport';

/**
 * A snapshot as a document that people go on working in: real headings, lists, tables, footnotes and comments, and
 * nothing in a look alone.
 * @param draft what is said about a report that is not frozen; null for a version
 */
export function presentDocx(
  reportId: string,
  snapshot: Snapshot,
  standing: Standing,
  draft: { remarks: Remark[] } | null = null,
): Promise<Buffer> {
  const booklet = presentBooklet(snapshot, standing, draft !== null);
  const words = publicationWords[snapshot.locale];
  const own = docxWords[snapshot.locale];
  const writer = new Writer(snapshot, draft?.remarks ?? []);
  const chapters = booklet.nodes.map((node) => writer.node(node));
  const body = [
    paragraph('Title', [run(booklet.title)]),
    ...booklet.lines.map((line) => paragraph('Subtitle', [run(line)])),
    ...(draft ? [paragraph('Note', [run(own.draftNote)])] : []),
    ...contents(booklet, words.contents),
    ...chapters,
  ];
  const file: WordFile = {
    locale: snapshot.locale,
    title: booklet.title,
    creators: snapshot.authors.length > 0 ? snapshot.authors : [snapshot.group],
    subject: `${snapshot.group} · ${snapshot.schoolYear}`,
    at: new Date(snapshot.frozenAt),
    footer: `${booklet.title} · ${draft ? own.draft : words.version(snapshot.number)}`,
    properties: { [reportProperty]: reportId },
    body: xml`${body}`,
    footnotes: writer.footnotes,
    comments: writer.comments,
    links: writer.links,
    orderedLists: writer.orderedLists,
  };
  return writeWord(file);
}

const field = (type: string): Xml => xml`<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const begin = (id: number): Xml => xml`<w:commentRangeStart w:id="${id}"/>`;
const end = (id: number): Xml =>
  xml`<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`;

/** Links to the headings, without the numbers of pages: only Word knows those, and it fills them in when asked. */
function contents(booklet: Booklet, title: string): Xml[] {
  const headings = booklet.nodes.flatMap((node) =>
    node.kind === 'heading' && node.level <= 2 ? [node] : [],
  );
  const opening = xml`${[field('begin'), xml`<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\n \\h \\z \\u </w:instrText></w:r>`, field('separate')]}`;
  const lines = headings.map((node, index) =>
    paragraph(`TOC${node.level}`, [
      ...(index === 0 ? [opening] : []),
      xml`<w:hyperlink w:anchor="${anchor(node.id)}" w:history="1">${run(plain(node.inlines))}</w:hyperlink>`,
      ...(index === headings.length - 1 ? [field('end')] : []),
    ]),
  );
  return [paragraph('TOCHeading', [run(title)]), ...lines];
}

/** A link to a place in the same text. */
const within = (id: string, words: string, look: object = {}): Xml =>
  xml`<w:hyperlink w:anchor="${anchor(id)}" w:history="1">${run(words, { ...look, style: 'Hyperlink' })}</w:hyperlink>`;

const anchor = (id: string): string => `kop_${id.replaceAll(/[^A-Za-z0-9]/g, '_')}`.slice(0, 40);

/** Goes through a booklet once, and gathers what stands beside the text: notes, comments, links, lists. */
class Writer {
  readonly footnotes: Xml[] = [];
  readonly comments: WordComment[] = [];
  readonly links: string[] = [];
  orderedLists = 0;
  private bookmarks = 0;
  private chapter = -1;
  private paragraphs = 0;
  private readonly quotes: Map<string, Snapshot['quotes'][number]>;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly remarks: Remark[],
  ) {
    this.quotes = new Map(snapshot.quotes.map((quote) => [quote.id, quote]));
  }

  node(of: BookletNode): Xml {
    switch (of.kind) {
      case 'heading':
        return of.level === 1 ? this.chapterHeading(of) : this.heading(of);
      case 'paragraph':
        return paragraph(null, this.inlines(of.inlines));
      case 'note':
        return paragraph('Note', [run(of.text)]);
      case 'list':
        return this.list(of, 0);
      case 'quote':
        return this.quote(of);
      case 'table':
        return table(of);
    }
  }

  private chapterHeading(of: Extract<BookletNode, { kind: 'heading' }>): Xml {
    this.chapter += 1;
    this.paragraphs = 0;
    const section = this.snapshot.sections[this.chapter];
    const about = this.remarks.filter((it) => it.sectionId === section?.id && it.place === null);
    const marked = this.commented(plainRuns(of.inlines), about);
    const known = section ? this.bookmark(chapterBookmark(section.id)) : [];
    return paragraph('Heading1', [...known, ...this.bookmark(anchor(of.id)), ...marked]);
  }

  private heading(of: Extract<BookletNode, { kind: 'heading' }>): Xml {
    return paragraph(`Heading${of.level}`, [...this.bookmark(anchor(of.id)), ...this.inlines(of.inlines)]);
  }

  private list(of: Extract<BookletNode, { kind: 'list' }>, level: number): Xml {
    const number = of.ordered ? (this.orderedLists += 1) + 1 : 1;
    const item = (nodes: BookletNode[]): Xml[] =>
      nodes.map((node, index) => {
        if (node.kind === 'list') return this.list(node, Math.min(level + 1, 8));
        if (node.kind !== 'paragraph') return this.node(node);
        const numbered =
          index === 0 && xml`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${number}"/></w:numPr>`;
        const indent = index > 0 && xml`<w:ind w:left="${567 * (level + 1)}"/>`;
        return paragraph('ListParagraph', this.inlines(node.inlines), xml`${numbered}${indent}`);
      });
    return xml`${of.items.flatMap(item)}`;
  }

  private quote({ id, words, code }: Extract<BookletNode, { kind: 'quote' }>): Xml {
    const known = publicationWords[this.snapshot.locale];
    if (words === null) return paragraph('Note', [run(known.withdrawnQuote)]);
    const lines = words.split('\n').map((line, at) => xml`${at > 0 && xml`<w:br/>`}${text(line)}`);
    return paragraph('Quote', [
      xml`<w:r>${lines}</w:r>`,
      xml`<w:r><w:rPr><w:rStyle w:val="QuoteSource"/></w:rPr><w:br/>${text(known.quoteCode(code))}</w:r>`,
      this.footnote(this.provenance(id, code)),
    ]);
  }

  private provenance(id: string, code: string): string {
    const words = docxWords[this.snapshot.locale];
    const quote = this.quotes.get(id);
    if (!quote) return words.speaker({ id, code });
    const { question } = quote;
    return [words.speaker(quote), ...(question ? [words.asked(question.text, question.version)] : [])].join(
      ' ',
    );
  }

  private footnote(words: string): Xml {
    this.footnotes.push(run(words));
    return xml`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${this.footnotes.length}"/></w:r>`;
  }

  private bookmark(name: string): Xml[] {
    const id = (this.bookmarks += 1);
    return [xml`<w:bookmarkStart w:id="${id}" w:name="${name}"/>`, xml`<w:bookmarkEnd w:id="${id}"/>`];
  }

  /** One paragraph that people wrote; it counts for what is said about it. */
  private inlines(all: BookletInline[]): Xml[] {
    const paragraph = this.paragraphs;
    this.paragraphs += 1;
    const section = this.snapshot.sections[this.chapter];
    const about = this.remarks.filter(
      (it) => it.sectionId === section?.id && it.place?.paragraph === paragraph,
    );
    const edges = about.flatMap(({ place }) => (place ? [place.from, place.to] : []));
    let at = 0;
    const pieces = all.flatMap((inline) => {
      const from = at;
      at += inline.kind === 'text' ? inline.text.length : 1;
      const cuts = edges
        .map((edge) => (inline.kind === 'text' && isInsidePair(inline.text, edge - from) ? edge - 1 : edge))
        .filter((edge) => edge > from && edge < at)
        .toSorted((a, b) => a - b);
      return this.pieces(inline, from, [...new Set(cuts)]);
    });
    return this.commented(pieces, about);
  }

  private pieces(inline: BookletInline, from: number, cuts: number[]): Piece[] {
    if (inline.kind === 'break') return [{ from, to: from + 1, xml: xml`<w:r><w:br/></w:r>` }];
    if (inline.kind === 'count') {
      const about = inline.about !== undefined && this.footnote(inline.about);
      const text = inline.anchor === undefined ? run(inline.text) : within(inline.anchor, inline.text);
      return [{ from, to: from + 1, xml: xml`${text}${about}` }];
    }
    const note = inline.sourceNote === undefined || inline.source === undefined ? null : inline.source;
    const ends = [...cuts, from + inline.text.length];
    return ends.map((to, index) => {
      const begin = index === 0 ? from : (cuts[index - 1] ?? from);
      const words = inline.text.slice(begin - from, to - from);
      const isLast = index === ends.length - 1;
      return {
        from: begin,
        to,
        xml: xml`${this.linked(inline, words)}${isLast && note !== null && this.source(note)}`,
      };
    });
  }

  private linked(inline: Extract<BookletInline, { kind: 'text' }>, words: string): Xml {
    if (inline.anchor !== undefined) return within(inline.anchor, words, inline);
    if (inline.href === undefined || !safeHref(inline.href)) return run(words, inline);
    this.links.push(inline.href);
    return xml`<w:hyperlink r:id="link${this.links.length}" w:history="1">${run(words, { ...inline, style: 'Hyperlink' })}</w:hyperlink>`;
  }

  private source(source: string): Xml {
    return this.footnote(publicationWords[this.snapshot.locale].byHand(source));
  }

  /** Opens and closes every comment around the pieces it is about. */
  private commented(pieces: Piece[], about: Remark[]): Xml[] {
    const marks = about.map((remark) => {
      this.comments.push({ author: remark.author, at: remark.at, text: remark.text });
      return {
        id: this.comments.length - 1,
        from: remark.place?.from ?? 0,
        to: remark.place?.to ?? Infinity,
      };
    });
    const open = new Set<number>();
    const closed = new Set<number>();
    const written = pieces.flatMap((piece) => {
      const starts = marks.filter((it) => !open.has(it.id) && it.from < Math.max(piece.to, piece.from + 1));
      starts.forEach(({ id }) => open.add(id));
      const ends = marks.filter((it) => open.has(it.id) && !closed.has(it.id) && it.to <= piece.to);
      ends.forEach(({ id }) => closed.add(id));
      return [...starts.map(({ id }) => begin(id)), piece.xml, ...ends.map(({ id }) => end(id))];
    });
    const left = marks.filter(({ id }) => !closed.has(id));
    return [...written, ...left.map(({ id }) => xml`${!open.has(id) && begin(id)}${end(id)}`)];
  }
}

/** Whether cutting here would leave half a character on either side. */
const isInsidePair = (words: string, at: number): boolean =>
  at > 0 && /[\udc00-\udfff]/.test(words.charAt(at)) && /[\ud800-\udbff]/.test(words.charAt(at - 1));

interface Piece {
  from: number;
  to: number;
  xml: Xml;
}

const plainRuns = (inlines: BookletInline[]): Piece[] => {
  const words = plain(inlines);
  return [{ from: 0, to: words.length, xml: run(words) }];
};

function paragraph(style: string | null, content: readonly Xml[], more?: Xml): Xml {
  return xml`<w:p><w:pPr>${style !== null && xml`<w:pStyle w:val="${style}"/>`}${more}</w:pPr>${content}</w:p>`;
}

function run(words: string, look: { bold?: true; italic?: true; style?: string } = {}): Xml {
  const properties = [
    look.style !== undefined && xml`<w:rStyle w:val="${look.style}"/>`,
    look.bold === true && xml`<w:b/>`,
    look.italic === true && xml`<w:i/>`,
  ];
  const hasLook = properties.some((it) => it !== false);
  return xml`<w:r>${hasLook && xml`<w:rPr>${properties}</w:rPr>`}${text(words)}</w:r>`;
}

function text(words: string): Xml {
  return xml`<w:t xml:space="preserve">${printable(words).replaceAll(/[\n\t]/g, ' ')}</w:t>`;
}

function table(of: Extract<BookletNode, { kind: 'table' }>): Xml {
  const width = Math.floor(8504 / Math.max(1, of.columns.length));
  const cell = (words: string) =>
    xml`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph('TableText', [run(words)])}</w:tc>`;
  const header = xml`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${of.columns.map(cell)}</w:tr>`;
  const rows = of.rows.map((row) => xml`<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map(cell)}</w:tr>`);
  return xml`${paragraph('Caption', [run(of.caption)])}<w:tbl><w:tblPr><w:tblStyle w:val="Lines"/><w:tblW w:w="5000" w:type="pct"/><w:tblLook w:val="00A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${of.caption}"/></w:tblPr><w:tblGrid>${of.columns.map(() => xml`<w:gridCol w:w="${width}"/>`)}</w:tblGrid>${header}${rows}</w:tbl>${paragraph(null, [])}`;
}
