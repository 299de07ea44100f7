import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';
import { QdaRefusal } from './qda-project.rules.ts';

const projectFile = 'project.qde';
const mostFiles = 5000;
const largest = 24 * 1024 * 1024;

/** A project as a `.qdpx`: the same project gives the same bytes. */
export function packArchive(project: string): Promise<Buffer> {
  const zip = new ZipFile();
  // A zip has no dates before 1980, and needs one.
  zip.addBuffer(Buffer.from(project), projectFile, { mtime: new Date(1980, 0, 2) });
  zip.end();
  return buffer(zip.outputStream);
}

export interface QdaArchive {
  project: string;
  /** Plain texts beside it, by name. */
  sources: Map<string, string>;
}

/**
 * Nothing is written anywhere: names only choose which of the files are read. What a file says about its size is held
 * against what comes out of it.
 * @throws QdaRefusal
 */
export async function unpackArchive(bytes: Buffer): Promise<QdaArchive> {
  const zip = await opened(bytes);
  let project: string | null = null;
  const sources = new Map<string, string>();
  let left = largest;
  try {
    if (zip.entryCount > mostFiles) throw new QdaRefusal('too_large');
    for await (const entry of entriesOf(zip)) {
      const name = entry.fileName;
      if (yauzl.validateFileName(name) !== null || name.includes('\\') || isLink(entry))
        throw new QdaRefusal('unsafe');
      const isProject = name.toLowerCase() === projectFile;
      const source = /^sources\/([^/]+\.txt)$/i.exec(name)?.[1];
      if (!isProject && !source) continue;
      if (entry.uncompressedSize > left) throw new QdaRefusal('too_large');
      const words = await contentOf(zip, entry, left);
      left -= words.length;
      if (isProject) project = words.toString('utf8');
      else if (source) sources.set(source, words.toString('utf8'));
    }
  } finally {
    zip.close();
  }
  if (project === null) throw new QdaRefusal('unreadable');
  return { project: project.replace(/^\uFEFF/, ''), sources };
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
        if (size > limit) stream.destroy(new QdaRefusal('too_large'));
      });
      stream.on('error', (cause) => reject(refusalOf(cause)));
      stream.on('end', () => resolve(Buffer.concat(parts)));
    });
  });
}

/** Names that lead out of the folder are no accident; everything else that is wrong with a zip is a damaged one. */
function refusalOf(error: Error | null): QdaRefusal {
  if (error instanceof QdaRefusal) return error;
  const words = error?.message ?? '';
  if (/relative path|absolute path|invalid characters in fileName/i.test(words))
    return new QdaRefusal('unsafe');
  return new QdaRefusal(/too many bytes/i.test(words) ? 'too_large' : 'unreadable');
}
