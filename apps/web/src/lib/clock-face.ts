const pair = (n: number) => String(n).padStart(2, '0');

/** `12:05`, and `1:02:05` beyond an hour. */
export function clockFace(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const hours = Math.floor(seconds / 3600);
  const rest = `${pair(Math.floor((seconds % 3600) / 60))}:${pair(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
