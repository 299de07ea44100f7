import type { TextNodeJson } from '@leerkring/shared';
import * as Y from 'yjs';
import { textToJson } from './text-json.ts';

/** One edit or snapshot of a text, with where the text belongs. */
export interface TextRow {
  id: string;
  subject_id: string;
  field: string;
  bytes: Buffer | null;
}

/** Texts from the edits that make them, in order: by subject, then by field. */
export function textsFrom(rows: TextRow[]): Map<string, Record<string, TextNodeJson>> {
  const result = new Map<string, Record<string, TextNodeJson>>();
  for (const pieces of Map.groupBy(rows, (row) => row.id).values()) {
    const [first] = pieces;
    if (!first) continue;
    const doc = new Y.Doc();
    doc.transact(() => {
      for (const { bytes } of pieces) if (bytes) Y.applyUpdate(doc, bytes);
    });
    const texts = result.get(first.subject_id) ?? {};
    texts[first.field] = textToJson(doc);
    result.set(first.subject_id, texts);
    doc.destroy();
  }
  return result;
}
