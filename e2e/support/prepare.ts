import { rmSync } from 'node:fs';
import { Server, type Data } from './server.ts';

/** Data directories are made once and copied for every journey, so none meets another's traces. */
export default async function prepare(): Promise<() => void> {
  const made = await Promise.all((['demo', 'empty'] as const).map(make));
  process.env['E2E_TEMPLATES'] = JSON.stringify(Object.fromEntries(made));
  return () => {
    for (const [, dataDir] of made) rmSync(dataDir, { recursive: true, force: true });
  };
}

async function make(data: Data): Promise<[Data, string]> {
  const server = await Server.boot(undefined, data === 'demo' ? ['--demo'] : []);
  await server.stop();
  return [data, server.dataDir];
}
