import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';

const contents = async (bytes: Buffer): Promise<Map<string, Buffer>> => {
  const zip = await yauzl.fromBufferPromise(bytes);
  const parts = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry())
    parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return parts;
};

export async function zipOf(parts: Iterable<[string, Buffer | string]>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, part] of parts) zip.addBuffer(Buffer.from(part), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** A document for Word in which somebody changed the XML of parts, as Word would have. */
export async function editWord(
  bytes: Buffer,
  edits: Record<string, (source: string) => string>,
): Promise<Buffer> {
  const parts = await contents(bytes);
  for (const [name, edit] of Object.entries(edits))
    parts.set(name, Buffer.from(edit((parts.get(name) ?? Buffer.from('')).toString('utf8'))));
  return zipOf(parts);
}

const run = (tag: string, words: string): string =>
  `<w:r><w:${tag} xml:space="preserve">${words}</w:${tag}></w:r>`;
let revision = 900;

/** Words of one run become other words, tracked; `around` is put before and behind what changed. */
export function tracked(
  source: string,
  was: string,
  next: string,
  by: { author: string; date?: string },
  around: [string, string] = ['', ''],
): string {
  const mark = (kind: string, words: string, tag: string) =>
    words === ''
      ? ''
      : `<w:${kind} w:id="${(revision += 1)}" w:author="${by.author}"${by.date ? ` w:date="${by.date}"` : ''}>${run(tag, words)}</w:${kind}>`;
  const found = [
    ...source.matchAll(
      /<w:r>(?:<w:rPr>(?:(?!<\/w:r>).)*?<\/w:rPr>)?<w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r>/g,
    ),
  ].find(([, words]) => words?.includes(was));
  if (!found) throw new Error(`No run holds ${was}.`);
  const [whole, words = ''] = found;
  const at = words.indexOf(was);
  // As Word does: what stays the same at either end is not marked.
  let head = 0;
  while (head < Math.min(was.length, next.length) && was[head] === next[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(was.length, next.length) - head && was.at(-1 - tail) === next.at(-1 - tail))
    tail += 1;
  const [gone, come] = [was.slice(head, was.length - tail), next.slice(head, next.length - tail)];
  const begin = words.slice(0, at + head);
  const end = words.slice(at + was.length - tail);
  return source.replace(
    whole,
    `${run('t', begin)}${around[0]}${mark('del', gone, 'delText')}${mark('ins', come, 't')}${around[1]}${run('t', end)}`,
  );
}
