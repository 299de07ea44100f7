import type { TextCursor, TextPosition } from '@leerkring/shared';

/** @returns the cursor with nothing but what it may hold; null for none, undefined for nonsense */
export function readCursor(value: unknown): TextCursor | null | undefined {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return undefined;
  const { anchor, head } = value as Record<string, unknown>;
  const from = readPosition(anchor);
  const to = readPosition(head);
  return from && to ? { anchor: from, head: to } : undefined;
}

function readPosition(value: unknown): TextPosition | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, tname, item, assoc } = value as Record<string, unknown>;
  const isName = tname === null || tname === undefined || (typeof tname === 'string' && tname.length <= 40);
  if (!isName || !isIdOrNull(type) || !isIdOrNull(item)) return undefined;
  return {
    type: readId(type),
    tname: typeof tname === 'string' ? tname : null,
    item: readId(item),
    assoc: assoc === -1 ? -1 : 0,
  };
}

type StructId = { client: number; clock: number };

function isIdOrNull(value: unknown): value is StructId | null | undefined {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return false;
  const { client, clock } = value as Record<string, unknown>;
  return Number.isSafeInteger(client) && Number.isSafeInteger(clock);
}

function readId(value: StructId | null | undefined): StructId | null {
  return value ? { client: value.client, clock: value.clock } : null;
}
