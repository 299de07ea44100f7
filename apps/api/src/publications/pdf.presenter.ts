import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Snapshot } from '@leerkring/shared';
import { printable } from '../platform/page/html.ts';
import { presentBooklet, type BookletInline, type BookletNode, type Standing } from './booklet.presenter.ts';
import { docxWords } from './docx.words.ts';
import { safeHref } from './text.presenter.ts';
import { pdfTemplate, sheetTemplate } from './pdf.template.ts';
import { publicationWords } from './publication.words.ts';
import type { Sheet } from './sheet.presenter.ts';

const emoji = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
);

/** Rounds of replacing characters that no bundled font can draw; every round names all it still misses. */
const ROUNDS = 8;

/** A document as bytes, and how many pages it takes. */
export interface Typeset {
  bytes: Buffer;
  pages: number;
}

/** The same snapshot as PDF/UA-1. */
export function presentPdf(snapshot: Snapshot, standing: Standing): Typeset {
  const words = publicationWords[snapshot.locale];
  const booklet = presentBooklet(snapshot, standing);
  const book = {
    lang: snapshot.locale,
    title: booklet.title,
    authors: snapshot.authors,
    group: snapshot.group,
    running: `${booklet.title} · ${words.version(snapshot.number)}`,
    page: words.page,
    contents: words.contents,
    lines: booklet.lines,
    nodes: booklet.nodes.map(plainNode(words, booklet.nodes, docxWords[snapshot.locale].asked)),
  };
  return typeset(pdfTemplate, book, snapshot.frozenAt);
}

/** The summary for one kind of reader as PDF/UA-1. */
export function presentSheetPdf(sheet: Sheet): Typeset {
  const nodes = sheet.nodes.map(plainNode(publicationWords[sheet.lang], sheet.nodes));
  return typeset(sheetTemplate, { ...sheet, nodes }, sheet.at);
}

/**
 * Equal input gives equal bytes: fonts come with the program, never from the machine, and the only date is the day of
 * freezing. Characters without a glyph are written as their number, because the standard refuses a text that a reader
 * could not see.
 */
function typeset(template: string, content: object, frozenAt: string): Typeset {
  let book = JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'string' ? printable(value).replaceAll('\n', ' ') : value,
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    const result = attempt(template, book, Math.floor(Date.parse(frozenAt) / 1000));
    if (!(result instanceof Set)) return result;
    if (result.size === 0) break;
    book = [...book].map((character) => (result.has(character) ? spelled(character) : character)).join('');
  }
  const ascii = [...book]
    .map((character) => (character > '\u024f' ? spelled(character) : character))
    .join('');
  const last = attempt(template, ascii, 0);
  if (!(last instanceof Set)) return last;
  throw new Error('This snapshot cannot be written as PDF/UA-1.');
}

function attempt(template: string, book: string, at: number): Typeset | Set<string> {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [readFileSync(emoji)] }] });
  const compiled = compiler.compile({ mainFileContent: template, inputs: { book } });
  if (compiled.result === null) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  try {
    const bytes = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: at });
    return { bytes, pages: compiled.result.numOfPages };
  } catch (problem) {
    const missing = unshowable(String(problem));
    if (missing.size === 0) throw problem;
    return missing;
  }
}

/** The characters a failed run complains about, from `the text "…" could not be displayed` and its relatives. */
function unshowable(message: string): Set<string> {
  const found = new Set<string>();
  for (const match of message.matchAll(/(?:text|codepoint) `\\"(.+?)\\"`/gs)) {
    const text = (match[1] ?? '').replaceAll(/\\+u\{([0-9a-f]+)\}/gi, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    );
    for (const character of text) if (character > '\u007e') found.add(character);
  }
  return found;
}

function spelled(character: string): string {
  if (/[\p{Default_Ignorable_Code_Point}\p{Mark}]/u.test(character)) return '';
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}

/**
 * @param all the whole text: a link within it leads to a heading that is there
 * @param asked how the question behind a quote is said; without it only the code stands there
 */
function plainNode(
  words: (typeof publicationWords)['nl'],
  all: readonly BookletNode[],
  asked?: (question: string, version: string) => string,
): (of: BookletNode) => unknown {
  const anchors = new Set(all.flatMap((of) => (of.kind === 'heading' ? [of.id] : [])));
  const write = (of: BookletNode): unknown => {
    if (of.kind === 'list') return { ...of, items: of.items.map((item) => item.map(write)) };
    if (of.kind === 'quote') {
      return of.words === null
        ? { kind: 'note', text: words.withdrawnQuote }
        : {
            ...of,
            code: words.quoteCode(of.code, of.by, of.isParaphrased),
            ...(asked && of.asked && { question: asked(of.asked.text, of.asked.version) }),
          };
    }
    if ('inlines' in of) return { ...of, inlines: of.inlines.map(inline(words, anchors)) };
    return of;
  };
  return write;
}

function inline(
  words: (typeof publicationWords)['nl'],
  anchors: ReadonlySet<string>,
): (of: BookletInline) => unknown {
  return (of) => {
    if (of.kind === 'count')
      return {
        kind: 'count',
        text: of.text,
        ...(of.about !== undefined && { footnote: of.about }),
        ...(of.anchor !== undefined && anchors.has(of.anchor) && { anchor: of.anchor }),
      };
    if (of.kind !== 'text') return of;
    const { href, source, sourceNote, anchor, ...text } = of;
    return {
      ...text,
      ...(href !== undefined && safeHref(href) && { href }),
      ...(anchor !== undefined && anchors.has(anchor) && { anchor }),
      ...(source !== undefined && sourceNote !== undefined && { footnote: words.byHand(source) }),
    };
  };
}
