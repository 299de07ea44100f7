import {
  DossierRefusal,
  mostInside,
  readJson,
  besideOf,
  sealedFile,
  type Manifest,
} from './dossier-archive.rules.ts';
import { apartOf, columnsIn, dossierForm, openedWords } from './dossier-form.rules.ts';
import { unlock } from './dossier-seal.rules.ts';
import type { DossierText } from './dossier-texts.service.ts';
import type { Row, Rows } from './form-table.rules.ts';

export interface ReadDossier {
  plgId: string;
  rows: Rows;
  /** Addresses by person: who they are, wherever the year comes in. */
  emails: Map<string, string>;
  texts: DossierText[];
  files: Map<string, Buffer>;
}

/**
 * Everything that a dossier holds, in exactly the form of its version: no table, no column and no file more or less.
 * What came with a later version is as it was before anybody used it.
 * @throws DossierRefusal
 */
export function readDossier(manifest: Manifest, files: Map<string, Buffer>, key: Buffer): ReadDossier {
  const opened = unlock(key, besideOf(files), files.get(sealedFile) ?? Buffer.alloc(0), mostInside.bytes);
  if (!opened) throw new DossierRefusal('wrong_code');
  const sealed = readJson(opened) as { tables?: unknown; apart?: unknown };
  const rooms = new Map<string, unknown>();
  const rows: Rows = new Map();
  const inIt = dossierForm.filter(({ since = 0 }) => since <= manifest.version);
  for (const it of dossierForm) rows.set(it.table, []);
  for (const it of inIt) {
    if (!rooms.has(it.room) && !it.isSealed)
      rooms.set(it.room, tablesIn(readJson(files.get(`data/${it.room}.json`))));
    const list = listIn(it.isSealed ? sealed.tables : rooms.get(it.room), it.table);
    const expected = [...columnsIn(it, manifest.version), ...(openedWords[it.table] ?? [])]
      .toSorted()
      .join(' ');
    for (const row of list)
      if (Object.keys(row).toSorted().join(' ') !== expected)
        throw new DossierRefusal('other_form', { table: it.table });
    if (list.length !== manifest.counts[it.table])
      throw new DossierRefusal('tampered', { file: 'manifest.json' });
    const later = Object.entries(it.newer ?? {}).filter(([, { since }]) => since > manifest.version);
    for (const row of list)
      for (const [column, { was }] of later) row[column] = typeof was === 'function' ? was(row) : was;
    rows.set(it.table, list);
  }
  const emails = new Map<string, string>();
  for (const it of dossierForm)
    for (const row of rows.get(it.table) ?? []) addApart(it.table, apartOf(it), row, sealed.apart);
  for (const row of rows.get('user_account') ?? [])
    emails.set(String(row['id']), String(row['email']).toLowerCase());
  const [plg, ...others] = rows.get('plg') ?? [];
  const plgId = String(plg?.['id']);
  const isElsewhere = (row: Row) => 'plg_id' in row && row['plg_id'] !== null && row['plg_id'] !== plgId;
  if (!plg || others.length > 0 || [...rows.values()].some((list) => list.some(isElsewhere)))
    throw new DossierRefusal('other_form', { table: 'plg' });
  const texts = (readJson(files.get('data/texts.json')) as { texts?: unknown }).texts;
  if (!Array.isArray(texts)) throw new DossierRefusal('unreadable');
  return { plgId, rows, emails, texts: texts as DossierText[], files };
}

const tablesIn = (said: unknown): unknown => (said as { tables?: unknown } | null)?.tables;

function listIn(tables: unknown, table: string): Row[] {
  const list = (tables as Record<string, unknown> | null | undefined)?.[table];
  if (!Array.isArray(list) || !list.every((row) => typeof row === 'object' && row !== null))
    throw new DossierRefusal('other_form', { table });
  return list as Row[];
}

/** Puts what was under lock beside what was in the open. */
function addApart(table: string, columns: string[], row: Row, apart: unknown): void {
  if (columns.length === 0) return;
  const kept = (apart as Record<string, Record<string, Row>> | undefined)?.[table]?.[String(row['id'])];
  if (!kept) throw new DossierRefusal('other_form', { table });
  for (const column of columns) row[column] = kept[column] ?? null;
}
