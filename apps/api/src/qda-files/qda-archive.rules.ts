import { readZip, writeZip, ZipRefusal } from '../platform/files/zip.ts';
import { QdaRefusal } from './qda-project.rules.ts';

const projectFile = 'project.qde';
const most = { files: 5000, bytes: 24 * 1024 * 1024 };
const sourceName = /^sources\/([^/]+\.txt)$/i;

const isProject = (name: string): boolean => name.toLowerCase() === projectFile;

/** A project as a `.qdpx`: the same project gives the same bytes. */
export function packArchive(project: string): Promise<Buffer> {
  return writeZip([[projectFile, Buffer.from(project)]]);
}

export interface QdaArchive {
  project: string;
  /** Plain texts beside it, by name. */
  sources: Map<string, string>;
}

/** @throws QdaRefusal */
export async function unpackArchive(bytes: Buffer): Promise<QdaArchive> {
  const files = await readZip(bytes, most, (name) => isProject(name) || sourceName.test(name)).catch(
    (error: unknown) => {
      throw error instanceof ZipRefusal ? new QdaRefusal(error.reason) : error;
    },
  );
  let project: string | null = null;
  const sources = new Map<string, string>();
  for (const [name, content] of files) {
    const source = sourceName.exec(name)?.[1];
    if (isProject(name)) project = projectIn(content);
    // A text in another encoding is not ours to the letter, and its codings are left out for that.
    else if (source) sources.set(source, new TextDecoder().decode(content));
  }
  if (project === null) throw new QdaRefusal('unreadable');
  return { project, sources };
}

/** The standard knows UTF-8 alone: in any other encoding the names of codes would come in mangled. */
function projectIn(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new QdaRefusal('unreadable');
  }
}
