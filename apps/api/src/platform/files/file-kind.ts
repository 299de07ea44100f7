import type { FileKind } from '@leerkring/shared';

/** What a file says it is by its first bytes; its name and what the browser called it count for nothing. */
export type Format = 'jpeg' | 'png' | 'webp' | 'gif' | 'pdf';

const kinds: Record<Format, FileKind> = {
  jpeg: 'picture',
  png: 'picture',
  webp: 'picture',
  gif: 'picture',
  pdf: 'document',
};

const startsWith = (bytes: Buffer, text: string, at = 0) =>
  bytes.subarray(at, at + text.length).toString('latin1') === text;

/** @returns null for everything else, SVG and HTML in disguise among it */
export function formatOf(bytes: Buffer): Format | null {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpeg';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'webp';
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return 'gif';
  if (startsWith(bytes, '%PDF-1.') || startsWith(bytes, '%PDF-2.')) return 'pdf';
  return null;
}

export const kindOf = (format: Format): FileKind => kinds[format];

/** A document that was cut off has no end. */
export const hasEnd = (pdf: Buffer): boolean => pdf.subarray(-2048).includes('%%EOF');

const endings: Record<FileKind, string> = { picture: '.webp', document: '.pdf' };

/**
 * The name under which a file is offered for saving. It is never part of a path or an address of ours, but it becomes a
 * file on the device of who saves it.
 */
export function safeName(name: string, kind: FileKind): string {
  const words = name
    .normalize('NFC')
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/[/\\:*?"<>|]+/g, '-')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/^[\s.-]+/, '')
    .slice(0, 100)
    .replace(/[\s.-]+$/, '');
  // Names that Windows keeps for its devices.
  const isDevice = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(words);
  return `${words === '' ? 'bestand' : isDevice ? `${words}-` : words}${endings[kind]}`;
}
