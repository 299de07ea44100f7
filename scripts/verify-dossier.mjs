// Looks whether a dossier is whole and is what it says, without a network and without anything but Node:
//
//   pnpm verify:dossier leerkring-2021-2022.zip
//   pnpm verify:dossier leerkring-2021-2022.zip --code ABCD-EFGH-…
//
// Every file must have the hash in the manifest, and none may lie beside them; the rows must be as many as it says; and
// each frozen version of the report must have the hash that the programmes approved. Whoever changes a file can change
// the manifest too: only with the code of the installation it came from is it certain that nobody did.
import { createDecipheriv, createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { hashOfSnapshot } from './verify-release.mjs';

const manifestFile = 'manifest.json';
const sealedFile = 'data/sealed.bin';
const most = { files: 3000, bytes: 120 * 1024 * 1024 };
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** @param {string | Buffer} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * The files of a zip, by the list at its end.
 * @param {Buffer} zip
 * @returns {Map<string, Buffer>}
 */
export function filesIn(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  if (end < 0) throw new Error('This is no zip, or it breaks off.');
  const files = new Map();
  let left = most.bytes;
  let at = zip.readUInt32LE(end + 16);
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error('The list of files is broken.');
    const [method, packed, size] = [
      zip.readUInt16LE(at + 10),
      zip.readUInt32LE(at + 20),
      zip.readUInt32LE(at + 24),
    ];
    const [name, extra, comment] = [28, 30, 32].map((from) => zip.readUInt16LE(at + from));
    const called = zip.toString('utf8', at + 46, at + 46 + name);
    const local = zip.readUInt32LE(at + 42);
    const begins = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(begins, begins + packed);
    left -= size;
    if (left < 0 || files.size >= most.files) throw new Error('It holds more than a dossier does.');
    if (files.has(called)) throw new Error(`${called} is in it twice.`);
    files.set(called, method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: size + 1 }));
    at += 46 + name + extra + comment;
  }
  return files;
}

/** @param {string} code */
function keyOf(code) {
  const signs = [...code.toUpperCase().replaceAll(/[\s-]/g, '')].map((sign) => alphabet.indexOf(sign));
  if (signs.length !== 52 || signs.includes(-1)) return null;
  const bits = signs
    .map((sign) => sign.toString(2).padStart(5, '0'))
    .join('')
    .slice(0, 256);
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/**
 * Opens beside exactly the files it was made with.
 * @param {Map<string, Buffer>} files
 * @param {string} code
 */
function opens(files, code) {
  const [key, sealed] = [keyOf(code), files.get(sealedFile)];
  if (!key || !sealed) return false;
  const lines = [...files]
    .filter(([name]) => name !== sealedFile && name !== manifestFile)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => `${sha256(bytes)} ${name}`);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
    decipher.setAAD(Buffer.from(sha256(lines.join('\n'))));
    decipher.setAuthTag(sealed.subarray(12, 28));
    decipher.update(sealed.subarray(28));
    decipher.final();
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {Buffer} zip
 * @param {string} [code]
 * @returns {{ what: string, isRight: boolean }[]} one for each thing that was looked at; a file by its name
 */
export function verifyDossier(zip, code) {
  const files = filesIn(zip);
  /** @type {{ form: string, version: number, files: Record<string, { sha256: string, bytes: number }>, counts: Record<string, number> }} */
  const manifest = JSON.parse(files.get(manifestFile)?.toString() ?? '{}');
  if (manifest.form !== 'leerkring-dossier') throw new Error('This is no dossier of Leerkring.');
  const findings = Object.entries(manifest.files).map(([name, said]) => {
    const bytes = files.get(name);
    return { what: name, isRight: bytes?.length === said.bytes && sha256(bytes) === said.sha256 };
  });
  for (const name of files.keys())
    if (name !== manifestFile && !Object.hasOwn(manifest.files, name))
      findings.push({ what: name, isRight: false });
  for (const [name, bytes] of files) {
    if (!/^data\/.+\.json$/.test(name)) continue;
    /** @type {{ tables?: Record<string, Record<string, unknown>[]> }} */
    const { tables = {} } = readAs(bytes);
    for (const [table, rows] of Object.entries(tables))
      findings.push({ what: `${table} (${rows.length})`, isRight: rows.length === manifest.counts[table] });
    for (const row of tables['report_version'] ?? [])
      findings.push({
        what: `report ${row['major']}.${row['minor']}`,
        isRight: hashOfSnapshot(row['snapshot']) === row['sha256'],
      });
  }
  if (code !== undefined) findings.push({ what: 'code', isRight: opens(files, code) });
  return findings;
}

/** @param {Buffer} bytes */
function readAs(bytes) {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return {};
  }
}

if (import.meta.main) {
  const [file, flag, code] = process.argv.slice(2);
  if (!file || (flag !== undefined && (flag !== '--code' || !code))) {
    console.error(
      'Give the file of a dossier, such as leerkring-2021-2022.zip, and --code with its code if you have it.',
    );
    process.exitCode = 2;
  } else {
    const findings = verifyDossier(readFileSync(file), code);
    const wrong = findings.filter(({ isRight }) => !isRight);
    for (const { what } of wrong) console.log(`  ✗ ${what}`);
    console.log(`${findings.length - wrong.length} of ${findings.length} are what the dossier says.`);
    if (wrong.length > 0) process.exitCode = 1;
    else if (code === undefined)
      console.log('Whether nobody changed them together, its code tells: add --code.');
  }
}
