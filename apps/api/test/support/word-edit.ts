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

interface By {
  author: string;
  date?: string;
}
const marked = (kind: 'ins' | 'del', by: By, inside = ''): string => {
  const at = `w:id="${(revision += 1)}" w:author="${by.author}"${by.date ? ` w:date="${by.date}"` : ''}`;
  return inside === '' ? `<w:${kind} ${at}/>` : `<w:${kind} ${at}>${inside}</w:${kind}>`;
};

/** The paragraph that says this, its properties, and what is in it. */
function paragraphIn(source: string, words: string): { whole: string; look: string; inside: string } {
  for (const [whole, look = '', inside = ''] of source.matchAll(
    /<w:p>(?:<w:pPr>((?:(?!<\/w:pPr>).)*)<\/w:pPr>)?((?:(?!<\/w:p>).)*)<\/w:p>/gs,
  ))
    if (inside.replaceAll(/<[^>]+>/g, '').includes(words)) return { whole, look, inside };
  throw new Error(`No paragraph says ${words}.`);
}

const paragraph = (look: string, inside: string, mark = ''): string =>
  `<w:p><w:pPr>${look}${mark && `<w:rPr>${mark}</w:rPr>`}</w:pPr>${inside}</w:p>`;

/** Enter at the end of a paragraph, and a new one: as Word does, the end of the old one is what came. */
export function paragraphAfter(source: string, words: string, next: string, by: By, style?: string): string {
  const { whole, look, inside } = paragraphIn(source, words);
  const other = style ? `<w:pStyle w:val="${style}"/>` : look;
  const added = paragraph(other, marked('ins', by, run('t', next)));
  return source.replace(whole, () => paragraph(look, inside, marked('ins', by)) + added);
}

/** A new paragraph typed right before another. */
export function paragraphBefore(source: string, words: string, next: string, by: By): string {
  const { whole, look } = paragraphIn(source, words);
  return source.replace(
    whole,
    () => paragraph(look, marked('ins', by, run('t', next)), marked('ins', by)) + whole,
  );
}

/** Enter in the middle of a paragraph of one run. */
export function splitAfter(source: string, words: string, by: By): string {
  const { whole, look, inside } = paragraphIn(source, words);
  const said = inside.replaceAll(/<[^>]+>/g, '');
  const at = said.indexOf(words) + words.length;
  const [left, right] = [said.slice(0, at), said.slice(at)];
  return source.replace(
    whole,
    () => paragraph(look, run('t', left), marked('ins', by)) + paragraph(look, run('t', right)),
  );
}

/** Backspace at the beginning of a paragraph: the end of the one above is what went. */
export function joinedAfter(source: string, words: string, by: By): string {
  const { whole, look, inside } = paragraphIn(source, words);
  return source.replace(whole, () => paragraph(look, inside, marked('del', by)));
}

/** A whole paragraph that went, with its end. */
export function withoutParagraph(source: string, words: string, by: By): string {
  const { whole, look, inside } = paragraphIn(source, words);
  const gone = marked('del', by, run('delText', inside.replaceAll(/<[^>]+>/g, '')));
  return source.replace(whole, () => paragraph(look, gone, marked('del', by)));
}
