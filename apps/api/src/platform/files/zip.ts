import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';

/** What is wrong with a zip that came in. */
export class ZipRefusal extends Error {
  constructor(readonly reason: 'unreadable' | 'too_large' | 'unsafe') {
    super(reason);
  }
}

/** A zip has no dates before 1980, and needs one. */
const mtime = new Date(1980, 0, 2);

/** The same files in the same order give the same bytes. */
export function writeZip(files: Iterable<readonly [string, Buffer]>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of files) zip.addBuffer(bytes, name, { mtime });
  zip.end();
  return buffer(zip.outputStream);
}

/**
 * Nothing is written anywhere: names only choose which of the files are read. What a file says about its size is held
 * against what comes out of it.
 * @param most how many files it may hold, and how many bytes those that are wanted may unpack to, together
 * @param isWanted the others are not unpacked
 * @throws ZipRefusal
 */
export async function readZip(
  bytes: Buffer,
  most: { files: number; bytes: number },
  isWanted: (name: string) => boolean = () => true,
): Promise<Map<string, Buffer>> {
  const zip = await opened(bytes);
  const files = new Map<string, Buffer>();
  let left = most.bytes;
  try {
    if (zip.entryCount > most.files) throw new ZipRefusal('too_large');
    for await (const entry of entriesOf(zip)) {
      const name = entry.fileName;
      if (yauzl.validateFileName(name) !== null || name.includes('\\') || isLink(entry) || files.has(name))
        throw new ZipRefusal('unsafe');
      if (!isWanted(name)) continue;
      if (entry.uncompressedSize > left) throw new ZipRefusal('too_large');
      const content = await contentOf(zip, entry, left);
      left -= content.length;
      files.set(name, content);
    }
  } finally {
    zip.close();
  }
  return files;
}

/** A symbolic link, by the file mode that Unix tools write. */
const isLink = (entry: yauzl.Entry): boolean =>
  ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;

function opened(bytes: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, strictFileNames: true, validateEntrySizes: true, autoClose: false };
    yauzl.fromBuffer(bytes, options, (error, zip) => {
      if (zip) resolve(zip);
      else reject(refusalOf(error));
    });
  });
}

async function* entriesOf(zip: yauzl.ZipFile): AsyncGenerator<yauzl.Entry> {
  for (;;) {
    const entry = await new Promise<yauzl.Entry | null>((resolve, reject) => {
      const settle = (act: () => void) => {
        zip.removeAllListeners();
        act();
      };
      zip.on('entry', (it: yauzl.Entry) => settle(() => resolve(it)));
      zip.on('end', () => settle(() => resolve(null)));
      zip.on('error', (error: Error) => settle(() => reject(refusalOf(error))));
      zip.readEntry();
    });
    if (!entry) return;
    yield entry;
  }
}

function contentOf(zip: yauzl.ZipFile, entry: yauzl.Entry, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (!stream) return reject(refusalOf(error));
      const parts: Buffer[] = [];
      let size = 0;
      stream.on('data', (part: Buffer) => {
        size += part.length;
        parts.push(part);
        if (size > limit) stream.destroy(new ZipRefusal('too_large'));
      });
      stream.on('error', (cause) => reject(refusalOf(cause)));
      stream.on('end', () => resolve(Buffer.concat(parts)));
    });
  });
}

/** Names that lead out of the folder are no accident; everything else that is wrong with a zip is a damaged one. */
function refusalOf(error: Error | null): ZipRefusal {
  if (error instanceof ZipRefusal) return error;
  const words = error?.message ?? '';
  if (/relative path|absolute path|invalid characters in fileName/i.test(words))
    return new ZipRefusal('unsafe');
  return new ZipRefusal(/too many bytes/i.test(words) ? 'too_large' : 'unreadable');
}
