import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import yauzl from 'yauzl';

export type WordParts = Record<string, Document>;

/** A document for Word taken apart by others than who wrote it: an own unzipper and an own parser of XML. */
export async function wordParts(bytes: Buffer): Promise<WordParts> {
  const zip = await yauzl.fromBufferPromise(bytes);
  const parts: WordParts = {};
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry);
    const pieces: Buffer[] = [];
    for await (const piece of stream) pieces.push(piece as Buffer);
    const source = Buffer.concat(pieces).toString('utf8');
    parts[entry.fileName] = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(`${entry.fileName}: ${level} ${message}`);
      },
    }).parseFromString(source, 'text/xml');
  }
  return parts;
}

export const all = (node: Document | Element | undefined, name: string): Element[] =>
  node ? [...node.getElementsByTagName(name)] : [];

/** The words of a part of a document, as Word shows them. */
export const wordsIn = (node: Document | Element | undefined): string =>
  all(node, 'w:t')
    .map((it) => it.textContent)
    .join('');

export const styleOf = (paragraph: Element): string | null =>
  all(paragraph, 'w:pStyle')[0]?.getAttribute('w:val') ?? null;

export const paragraphsWith = (part: Document | undefined, style: string): string[] =>
  all(part, 'w:p')
    .filter((it) => styleOf(it) === style)
    .map(wordsIn);
