const two = (n: number) => String(n).padStart(2, '0');

/** As on a clock: 3:07, and 1:03:07 for what lasts longer than an hour. */
export function soundTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
