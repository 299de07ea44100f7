import { once } from 'node:events';
import { enableCompileCache } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { Refusal } from './data-lock.mjs';
import { checkDatabase } from './own-database.mjs';
import { whenLauncherDies } from './launcher.mjs';
import { startPostgres } from './postgres.mjs';
import { root } from './repository.mjs';

/**
 * Everything in one process tree: build what changed, PostgreSQL, then the server itself.
 * @param {string[]} args
 */
export async function serve(args) {
  /** @type {(() => Promise<unknown>)[]} what to stop, last started first */
  const running = [];
  const stop = stopper(running);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => void stop(0));
  whenLauncherDies(args.includes('--stop-with-parent'), () => void stop(0));
  try {
    const settings = readSettings(args);
    await refuseTakenPort(settings);
    if (!args.includes('--no-build')) await build(console.log);
    if (process.env['DATABASE_URL']) await checkDatabase(process.env['DATABASE_URL']);
    else {
      const postgres = await startPostgres({ dataDir: settings.dataDir, durable: true });
      running.unshift(postgres.stop);
      process.env['DATABASE_URL'] = postgres.url;
      void stopWith(postgres, settings, stop);
    }
    if (stop.begun) return;
    enableCompileCache(path.join(root, '.cache/node'));
    /** @type {{ serve(env: NodeJS.ProcessEnv): Promise<{ close(): Promise<void> }> }} */
    const main = await import(pathToFileURL(path.join(root, 'apps/api/dist', entry(args))).href);
    const app = await main.serve({
      ...process.env,
      PORT: String(settings.port),
      DATA_DIR: settings.dataDir,
      WEB_ROOT: process.env['WEB_ROOT'] ?? path.join(root, 'apps/web/dist'),
      DEMO: settings.demo ? '1' : process.env['DEMO'],
    });
    running.unshift(() => app.close());
    if (stop.begun) return;
    console.log(greeting(settings));
  } catch (error) {
    if (stop.begun) return;
    const sentence = inOneSentence(error, args);
    console.error(sentence ?? error);
    await stop(1);
  }
}

/**
 * While someone develops, the compiler renews single modules.
 * @param {string[]} args
 */
const entry = (args) => (args.includes('--from-modules') ? 'main.js' : 'bundle/server.js');

/**
 * Without its database the server is of no use to anyone.
 * @param {import('./postgres.mjs').Postgres} postgres
 * @param {Settings} settings
 * @param {ReturnType<typeof stopper>} stop
 */
async function stopWith(postgres, { dataDir }, stop) {
  await postgres.exited;
  if (stop.begun) return;
  console.error(`PostgreSQL stopped by itself (see ${path.join(dataDir, 'postgres.log')}).`);
  await stop(1);
}

/** @param {(() => Promise<unknown>)[]} running */
function stopper(running) {
  /** @param {number} code */
  const stop = async (code) => {
    if (stop.begun) return;
    stop.begun = true;
    const patience = setTimeout(() => process.exit(1), 45_000);
    for (const end of running) {
      await end().catch((/** @type {unknown} */ error) => {
        console.error(error);
        code = 1;
      });
    }
    clearTimeout(patience);
    process.exit(code);
  };
  stop.begun = false;
  return stop;
}

/** @typedef {{ port: number, host: string | undefined, dataDir: string, demo: boolean }} Settings */

/** @param {string[]} args @returns {Settings} */
function readSettings(args) {
  const { PORT = '3000', HOST, DATA_DIR, DEMO } = process.env;
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Refusal(`PORT must be a number from 1 to 65535, not "${PORT}".`);
  }
  const known = ['--demo', '--no-build', '--stop-with-parent', '--from-modules'];
  const unknown = args.find((arg) => arg !== '--' && !known.includes(arg));
  if (unknown) throw new Refusal(`"${unknown}" is not an option; the one there is, is --demo.`);
  return {
    port,
    host: HOST,
    dataDir: DATA_DIR ? path.resolve(DATA_DIR) : path.join(root, 'data'),
    demo: args.includes('--demo') || DEMO === '1',
  };
}

/** Said before anything is built or started. @param {Settings} settings */
async function refuseTakenPort({ port, host }) {
  const probe = createServer();
  probe.listen({ port, host: host ?? '0.0.0.0' });
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw new Refusal(portSentence(/** @type {NodeJS.ErrnoException} */ (error), port));
  }
  probe.close();
  await once(probe, 'close');
}

/** @param {NodeJS.ErrnoException} error @param {number} port */
function portSentence(error, port) {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop that, or set PORT to another number.`;
  }
  if (error.code === 'EACCES') return `Port ${port} is not ours to use. Set PORT to a number above 1023.`;
  return `Port ${port} cannot be used (${error.code ?? error.message}). Check PORT and HOST.`;
}

/** @param {unknown} error @param {string[]} args @returns {string | undefined} */
function inOneSentence(error, args) {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof Refusal || error.constructor.name === 'ConfigError') return error.message;
  const { code } = /** @type {NodeJS.ErrnoException} */ (error);
  if (code === 'EADDRINUSE')
    return portSentence(/** @type {NodeJS.ErrnoException} */ (error), readSettings(args).port);
  return undefined;
}

/** @param {Settings} settings */
function greeting({ port, dataDir, demo }) {
  const address = process.env['PUBLIC_URL'] ?? `http://localhost:${port}`;
  const next = demo
    ? 'Choose a person in the band on top and look around; everybody in it is fictional.'
    : 'The first visit sets up your organisation, or shows you around with an example.';
  return [
    '',
    `  Leerkring is ready: open ${address} in a browser.`,
    `  ${next}`,
    `  Data are kept in ${dataDir}. Ctrl-C stops everything.`,
    '',
  ].join('\n');
}
