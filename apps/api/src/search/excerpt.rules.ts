const length = 240;

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The piece of a text around the first word that was sought, cut at spaces. */
export function excerptOf(text: string, words: string): string {
  const whole = text.replaceAll(/\s+/g, ' ').trim();
  if (whole.length <= length) return whole;
  const found = plain(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    // The beginning of a word is in every form of it; accents may shift the place by a letter or two.
    .map((word) => plain(whole).indexOf(word.slice(0, 4)))
    .filter((at) => at >= 0);
  const start = Math.max(0, Math.min(...found, whole.length) - 80);
  if (found.length === 0 || start === 0) return `${cut(whole.slice(0, length))}…`;
  const piece = whole.slice(start, start + length);
  const rest = piece.slice(piece.indexOf(' ') + 1);
  return `…${start + length < whole.length ? `${cut(rest)}…` : rest}`;
}

function cut(piece: string): string {
  const at = piece.lastIndexOf(' ');
  return at > 0 ? piece.slice(0, at) : piece;
}
