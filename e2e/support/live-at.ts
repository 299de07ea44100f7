import { pathToFileURL } from 'node:url';
import path from 'node:path';

/** Settings of a server for which it is another time: where a check names dates, it holds in every year. */
export function liveAt(moment: string): Record<string, string> {
  const clock = pathToFileURL(path.join(import.meta.dirname, 'clock-at.mjs')).href;
  return { NODE_OPTIONS: `--import=${clock}`, CLOCK_AT: moment };
}
