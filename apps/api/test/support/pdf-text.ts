import { inflateSync } from 'node:zlib';

/** Every part of a PDF that is a stream, unpacked where it is packed. */
function streams(pdf: Buffer): string[] {
  const found: string[] = [];
  for (const match of pdf.toString('latin1').matchAll(/stream\r?\n/g)) {
    const from = match.index + match[0].length;
    const to = pdf.indexOf('endstream', from);
    if (to < 0) continue;
    const bytes = pdf.subarray(from, to);
    try {
      found.push(inflateSync(bytes).toString('latin1'));
    } catch {
      found.push(bytes.toString('latin1'));
    }
  }
  return found;
}

const chars = (hex: string): string =>
  Buffer.from(hex.length % 4 === 0 ? hex : hex.padStart(Math.ceil(hex.length / 4) * 4, '0'), 'hex')
    .swap16()
    .toString('utf16le');

/** What the glyphs of one font stand for, as the file tells readers that copy text. */
function glyphs(map: string): Map<number, string> {
  const known = new Map<number, string>();
  for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from, to] of (block ?? '').matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g))
      known.set(Number.parseInt(from ?? '', 16), chars(to ?? ''));
  for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, first] of (block ?? '').matchAll(
      /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g,
    ))
      for (let at = Number.parseInt(from ?? '', 16); at <= Number.parseInt(to ?? '', 16); at++) {
        const code = Number.parseInt(first ?? '', 16) + at - Number.parseInt(from ?? '', 16);
        known.set(at, String.fromCodePoint(code));
      }
  return known;
}

/** A string between brackets, with its escapes, as bytes. */
function literal(text: string): Buffer {
  const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const plain = text.replaceAll(/\\([0-7]{1,3}|\r?\n|[\s\S])/g, (_all, it: string) =>
    /^[0-7]/.test(it)
      ? String.fromCodePoint(Number.parseInt(it, 8))
      : /^\r?\n$/.test(it)
        ? ''
        : (escapes[it] ?? it),
  );
  return Buffer.from(plain, 'latin1');
}

/**
 * The words of each page in a PDF. Which font a text is in is not followed: it is read with every font of the file, so
 * that words are found when they are there, beside much that nobody wrote.
 */
export function pdfPages(pdf: Buffer): string[] {
  return pagesIn(streams(pdf)).map((read) => read.join('\n'));
}

/** All words in a PDF, and whatever else stands in it. */
export function pdfText(pdf: Buffer): string {
  const parts = streams(pdf);
  return [...parts, ...pagesIn(parts).flat()].join('\n');
}

/** Each page, once for every font. */
function pagesIn(parts: readonly string[]): string[][] {
  const fonts = parts.filter((it) => it.includes('begincmap')).map(glyphs);
  return parts
    .filter((it) => /\bT[jJ]\b/.test(it))
    .map((page) => {
      const bytes = Buffer.concat(
        [...page.matchAll(/<([0-9a-fA-F\s]+)>|\(((?:\\[\s\S]|[^\\()])*)\)/g)].map(([, hex, text]) =>
          hex === undefined ? literal(text ?? '') : Buffer.from(hex.replaceAll(/\s/g, ''), 'hex'),
        ),
      );
      return fonts.map((font) => {
        let words = '';
        for (let at = 0; at + 1 < bytes.length; at += 2) words += font.get(bytes.readUInt16BE(at)) ?? '';
        return words;
      });
    });
}
