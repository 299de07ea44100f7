import type { Rows } from './form-table.rules.ts';

/** Tables whose rows are files, and where the bytes of those stand. */
export const attached = [
  { table: 'portrait_file', bytes: 'portrait_file_bytes', of: 'file_id' },
  { table: 'workshop_sheet', bytes: 'workshop_sheet_bytes', of: 'sheet_id' },
] as const;
export type Attached = (typeof attached)[number];

/** Where a file lies in a dossier; what is no picture is a document. */
export const attachmentOf = (fileId: string, size: string, isPicture: boolean): string =>
  `attachments/${fileId}-${size}.${isPicture ? 'webp' : 'pdf'}`;

/**
 * Of which row a file is.
 * @returns null for what is no attachment; without `of` when no row is there for it
 */
export function readAttachment(
  name: string,
  rows: Rows,
): { fileId: string; size: string; of?: Attached } | null {
  const [, fileId, size] = /^attachments\/([0-9a-f-]{36})-(small|large)\.(?:webp|pdf)$/.exec(name) ?? [];
  if (!fileId || !size) return null;
  const of = attached.find(({ table }) => rows.get(table)?.some(({ id }) => id === fileId));
  return { fileId, size, ...(of && { of }) };
}
