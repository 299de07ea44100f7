import { isAbsolute } from 'node:path';
import { readZip, writeZip, ZipRefusal } from '../platform/files/zip.ts';
import { formName, formVersion, oldestVersion } from './dossier-form.rules.ts';
import { sha256 } from './dossier-seal.rules.ts';

export const manifestFile = 'manifest.json';
export const sealedFile = 'data/sealed.bin';
/** As much as a dossier may hold, unpacked: what is made can also be taken in. */
export const mostInside = { files: 3000, bytes: 120 * 1024 * 1024 };

export interface Manifest {
  form: string;
  version: number;
  group: { id: string; name: string; schoolYear: string };
  /** How many rows of each table are in it, those under lock included. */
  counts: Record<string, number>;
  files: Record<string, { sha256: string; bytes: number }>;
}

/** What is wrong with a dossier, as the last part of a problem code. */
export class DossierRefusal extends Error {
  constructor(
    readonly reason: 'unreadable' | 'too_large' | 'unsafe' | 'tampered' | 'other_form' | 'wrong_code',
    readonly facts: Record<string, string | number> = {},
  ) {
    super(reason);
  }
}

/** Names sorted, so that equal things are equal bytes. */
export function written(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(sorted(value), null, 1)}\n`);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const parts = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(parts.map(([name, part]) => [name, sorted(part)]));
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

/** One line for all files but the one under lock, which opens beside exactly these. */
export function besideOf(files: ReadonlyMap<string, Buffer>): string {
  const lines = [...files]
    .filter(([name]) => name !== sealedFile && name !== manifestFile)
    .toSorted(byName)
    .map(([name, bytes]) => `${sha256(bytes)} ${name}`);
  return sha256(lines.join('\n'));
}

export function packDossier(
  files: ReadonlyMap<string, Buffer>,
  about: Pick<Manifest, 'group' | 'counts'>,
): Promise<Buffer> {
  const inOrder = [...files].toSorted(byName);
  const manifest: Manifest = {
    form: formName,
    version: formVersion,
    ...about,
    files: Object.fromEntries(
      inOrder.map(([name, bytes]) => [name, { sha256: sha256(bytes), bytes: bytes.length }]),
    ),
  };
  return writeZip([[manifestFile, written(manifest)], ...inOrder]);
}

/**
 * The files of a dossier, each of which is what its manifest says, and nothing beside them.
 * @throws DossierRefusal
 */
export async function unpackDossier(
  bytes: Buffer,
): Promise<{ manifest: Manifest; files: Map<string, Buffer> }> {
  const files = await readZip(bytes, mostInside).catch((error: unknown) => {
    throw error instanceof ZipRefusal ? new DossierRefusal(error.reason) : error;
  });
  const manifest = manifestOf(files.get(manifestFile));
  if (manifest.form !== formName) throw new DossierRefusal('unreadable');
  if (!isOurs(manifest.version))
    throw new DossierRefusal('other_form', { version: Number(manifest.version), ours: formVersion });
  files.delete(manifestFile);
  for (const name of files.keys())
    if (isAbsolute(name) || !Object.hasOwn(manifest.files, name))
      throw new DossierRefusal('tampered', { file: name });
  for (const [name, said] of Object.entries(manifest.files)) {
    const content = files.get(name);
    if (!content || sha256(content) !== said.sha256) throw new DossierRefusal('tampered', { file: name });
  }
  return { manifest, files };
}

const isOurs = (version: unknown): boolean =>
  Number.isInteger(version) && Number(version) >= oldestVersion && Number(version) <= formVersion;

function manifestOf(bytes: Buffer | undefined): Manifest {
  const said = readJson(bytes) as Partial<Manifest> | null;
  if (!said || typeof said !== 'object' || typeof said.files !== 'object' || said.files === null)
    throw new DossierRefusal('unreadable');
  return said as Manifest;
}

/** @throws DossierRefusal */
export function readJson(bytes: Buffer | undefined): unknown {
  if (!bytes) throw new DossierRefusal('unreadable');
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new DossierRefusal('unreadable');
  }
}
