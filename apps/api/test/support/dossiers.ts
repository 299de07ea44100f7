import {
  besideOf,
  mostInside,
  packDossier,
  sealedFile,
  type Manifest,
} from '../../src/dossiers/dossier-archive.rules.ts';
import { dossierForm } from '../../src/dossiers/dossier-form.rules.ts';
import { keyOf, lock, unlock } from '../../src/dossiers/dossier-seal.rules.ts';
import type { Row } from '../../src/dossiers/form-table.rules.ts';
import { readZip, writeZip } from '../../src/platform/files/zip.ts';
import type { TestApp, Visitor } from './app.ts';

/** As a browser saves it. */
export async function download(
  house: TestApp,
  who: Visitor,
  plgId: string,
): Promise<{ status: number; bytes: Buffer }> {
  const response = await fetch(`${house.origin}/api/plgs/${plgId}/dossier`, {
    headers: { ...(who.cookie && { cookie: who.cookie }) },
  });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}

export interface Sealed {
  tables: Record<string, Row[]>;
  apart: Record<string, Record<string, Row>>;
}

export function openSealed(files: Map<string, Buffer>, code: string): Sealed {
  const key = keyOf(code);
  const sealed = files.get(sealedFile);
  const opened = key && sealed && unlock(key, besideOf(files), sealed, mostInside.bytes);
  if (!opened) throw new Error('It does not open.');
  return JSON.parse(opened.toString()) as Sealed;
}

export const manifestOf = (files: Map<string, Buffer>): Manifest =>
  JSON.parse(files.get('manifest.json')?.toString() ?? '') as Manifest;

/** Tables that came with the fourth form. */
export const newer = dossierForm.flatMap(({ table, since }) => (since === 4 ? [table] : []));

/** Without the tables and the columns that came after this form. */
const older = (version: number, tables: Record<string, Row[]>): Record<string, Row[]> =>
  Object.fromEntries(
    Object.entries(tables)
      .filter(([table]) => version >= 4 || !newer.includes(table))
      .map(([table, rows]) => {
        const later = Object.entries(dossierForm.find((it) => it.table === table)?.newer ?? {});
        const columns = later.flatMap(([column, { since }]) => (since > version ? [column] : []));
        const without = (row: Row) =>
          Object.fromEntries(Object.entries(row).filter(([column]) => !columns.includes(column)));
        return [table, rows.map(without)];
      }),
  );

/** The same year as it was saved in an earlier form. */
export async function asForm(
  version: 3 | 4,
  files: Map<string, Buffer>,
  sealed: Sealed,
  key: Buffer,
): Promise<Buffer> {
  // Sheets and the words of teams came with the fourth.
  const sheets = version < 4 ? sheetIds(files) : [];
  const made = new Map<string, Buffer>();
  for (const [name, bytes] of files) {
    if (name === 'manifest.json' || sheets.some((id) => name.includes(id))) continue;
    if (!/^data\/.+\.json$/.test(name)) made.set(name, bytes);
    else {
      const { tables, ...head } = JSON.parse(bytes.toString()) as { tables?: Record<string, Row[]> };
      const left = tables && older(version, tables);
      if (left && Object.keys(left).length === 0) continue;
      made.set(name, Buffer.from(JSON.stringify({ ...head, version, ...(left && { tables: left }) })));
    }
  }
  const { team_item: words, ...others } = sealed.apart;
  const apart = version < 4 ? others : { ...others, team_item: words };
  const locked = JSON.stringify({ tables: older(version, sealed.tables), apart });
  made.set(sealedFile, lock(key, besideOf(made), Buffer.from(locked)));
  const counts = Object.entries(manifestOf(files).counts).filter(
    ([table]) => version >= 4 || !newer.includes(table),
  );
  const { group } = manifestOf(files);
  const packed = await readZip(
    await packDossier(made, { group, counts: Object.fromEntries(counts) }),
    mostInside,
  );
  const said = JSON.stringify({ ...manifestOf(packed), version });
  return writeZip(packed.set('manifest.json', Buffer.from(said)));
}

/** Of photographs of sheets. */
export const sheetIds = (files: Map<string, Buffer>): string[] =>
  (
    JSON.parse(files.get('data/workshops.json')?.toString() ?? '') as {
      tables: { workshop_sheet: { id: string }[] };
    }
  ).tables.workshop_sheet.map(({ id }) => id);

/** What is found from the first page of a dossier on, each address of which leads to something in it. */
export function reachedIn(files: Map<string, Buffer>): Set<string> {
  const seen = new Set<string>();
  const wrong: string[] = [];
  const open = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    if (!name.endsWith('.html')) return;
    const page = files.get(name)?.toString() ?? '';
    if (/<script|javascript:|\son\w+=/i.test(page)) wrong.push(`${name} has a script`);
    for (const [, address = ''] of page.matchAll(/<(?:a|img)\s[^>]*?(?:href|src)="([^"]+)"/g)) {
      if (/^(https?:|mailto:)/.test(address)) continue;
      const { pathname, hash } = new URL(address, `file:///${name}`);
      const target = pathname.slice(1);
      const found = files.get(target);
      if (!found || (hash && !found.includes(` id="${hash.slice(1)}"`)))
        wrong.push(`${name} leads to ${address}`);
      open(target);
    }
  };
  open('index.html');
  expect(wrong).toEqual([]);
  return seen;
}

/** Who visits whom, as it was proposed and agreed: with why. */
export async function agreeOnVisits(coordinator: Visitor, plgId: string): Promise<void> {
  const { body } = await coordinator.post<{ id: string }>(`/api/plgs/${plgId}/assignment-proposals`, {
    without: [],
    isRepair: true,
  });
  const { status } = await coordinator.post(`/api/assignment-proposals/${body.id}/accept`);
  if (status !== 200) throw new Error(`Nothing was agreed (${status}).`);
}
