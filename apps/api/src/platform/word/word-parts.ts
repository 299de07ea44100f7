import { SaxesParser } from 'saxes';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

/** One element of a part, with the names of this format bare (`p`, `ins`) and others behind their address. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
}

export type WordRefusal = 'not_word' | 'unsafe' | 'too_large';
export class RefusedWord extends Error {
  constructor(readonly why: WordRefusal) {
    super(`This document is refused: ${why}.`);
  }
}

/** More than any report fills: what goes beyond is made to fill a memory. */
export const wordLimits = { parts: 1000, partBytes: 12 * 1024 * 1024, nodes: 800_000, depth: 200 } as const;

const spaces = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
const needed = new Set([
  '[Content_Types].xml',
  'docProps/custom.xml',
  'word/document.xml',
  'word/styles.xml',
  'word/comments.xml',
  'word/footnotes.xml',
]);

/**
 * Takes a document apart that somebody sent us, and never more of it than we need.
 * @throws RefusedWord for what is no such document, for what holds programs, and for what is made to harm
 */
export async function readWordParts(bytes: Buffer): Promise<Map<string, XmlNode>> {
  const zip = await open(bytes);
  const parts = new Map<string, XmlNode>();
  let count = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      count += 1;
      if (count > wordLimits.parts) throw new RefusedWord('too_large');
      if (/vbaProject|\.(bin|exe|dll|js|vbs)$/i.test(entry.fileName)) throw new RefusedWord('unsafe');
      if (!needed.has(entry.fileName)) continue;
      // The same part twice: two readers could see two documents.
      if (parts.has(entry.fileName)) throw new RefusedWord('unsafe');
      parts.set(entry.fileName, parseXml(await unpack(zip, entry)));
    }
  } catch (problem) {
    // A name that leads out of the archive, a size that is a lie: the archive is not what it says.
    throw problem instanceof RefusedWord ? problem : new RefusedWord('unsafe');
  }
  const types = JSON.stringify(parts.get('[Content_Types].xml') ?? '');
  if (/macroEnabled|vbaProject/i.test(types)) throw new RefusedWord('unsafe');
  if (!parts.has('word/document.xml')) throw new RefusedWord('not_word');
  return parts;
}

async function open(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { strictFileNames: true, validateEntrySizes: true });
  } catch {
    throw new RefusedWord('not_word');
  }
}

/** Stops as soon as there is more than was said, or more than we take. */
async function unpack(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > wordLimits.partBytes) throw new RefusedWord('too_large');
  const stream = await zip.openReadStreamPromise(entry);
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > wordLimits.partBytes) throw new RefusedWord('too_large');
    pieces.push(piece);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
}

/** Well-formed XML without a document type: so there are no entities to multiply and none to fetch. */
export function parseXml(source: string): XmlNode {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: XmlNode = { name: '', attributes: {}, children: [] };
  const open: XmlNode[] = [root];
  let nodes = 0;
  parser.on('doctype', () => {
    throw new RefusedWord('unsafe');
  });
  parser.on('error', () => {
    throw new RefusedWord('unsafe');
  });
  parser.on('opentag', (tag) => {
    nodes += 1;
    if (nodes > wordLimits.nodes || open.length > wordLimits.depth) throw new RefusedWord('too_large');
    const node: XmlNode = { name: nameOf(tag.uri, tag.local), attributes: {}, children: [] };
    for (const it of Object.values(tag.attributes))
      if (it.prefix !== 'xmlns') node.attributes[nameOf(it.prefix === '' ? '' : it.uri, it.local)] = it.value;
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (words) => open.at(-1)?.children.push(words));
  parser.on('closetag', () => open.pop());
  parser.write(source).close();
  const [only] = root.children.filter((it) => typeof it !== 'string');
  if (!only) throw new RefusedWord('unsafe');
  return only;
}

const nameOf = (uri: string, local: string): string =>
  uri === '' || spaces.has(uri) ? local : `{${uri}}${local}`;
