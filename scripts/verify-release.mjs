// Computes again what the approvals of a public version signed, and whether its documents are the same on every run:
//
//   pnpm verify:release https://leerkring.example/publicatie/leren-van-kleine-groepen/1.0
import { createHash } from 'node:crypto';

/** @param {string | Buffer} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/**
 * Names sorted, nothing left over: the one way to write a snapshot down.
 * @param {unknown} value
 * @returns {unknown}
 */
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const parts = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(parts.map(([name, part]) => [name, sorted(part)]));
}

/** @param {unknown} snapshot */
export const hashOfSnapshot = (snapshot) => sha256(JSON.stringify(sorted(snapshot)));

/** @param {string} address */
async function bytesOf(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}.`);
  return Buffer.from(await answer.arrayBuffer());
}

/**
 * @param {string} address of one version, without an ending
 * @returns {Promise<{ what: string, isRight: boolean, sha256: string }[]>}
 */
export async function verifyRelease(address) {
  const said = JSON.parse((await bytesOf(`${address}.json`)).toString('utf8'));
  const findings = [
    { what: 'snapshot', isRight: hashOfSnapshot(said.snapshot) === said.sha256, sha256: said.sha256 },
  ];
  for (const form of ['pdf', 'docx']) {
    const [first, second] = [await bytesOf(`${address}.${form}`), await bytesOf(`${address}.${form}`)];
    findings.push({ what: form, isRight: first.equals(second), sha256: sha256(first) });
  }
  return findings;
}

if (import.meta.main) {
  const addresses = process.argv.slice(2);
  if (addresses.length === 0) {
    console.error('Give the address of a public version, such as https://…/publicatie/ons-rapport/1.0.');
    process.exitCode = 2;
  }
  for (const address of addresses) {
    console.log(address);
    for (const { what, isRight, sha256: hash } of await verifyRelease(address.replace(/\/$/, ''))) {
      console.log(`  ${isRight ? '✓' : '✗'} ${what} ${hash}`);
      if (!isRight) process.exitCode = 1;
    }
  }
}
