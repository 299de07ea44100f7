import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../../scripts/free-port.mjs';
import { quickFolder } from '../../scripts/quick-folder.mjs';
import { serverFlags } from '../../scripts/server-flags.mjs';

const start = path.resolve(import.meta.dirname, '../../scripts/start.mjs');

// the runner asks for colours, and Node warns about being asked both ways
const { FORCE_COLOR: _, ...withoutColour } = process.env;

export type Data = 'demo' | 'empty';

/** Journeys beside each other ask for ports apart from each other; what is made for all of them comes before. */
const stretch = Number(process.env['TEST_PARALLEL_INDEX'] ?? 0) % 9;

/** The built product as a person would start it: own data, own port, own PostgreSQL. */
export class Server {
  readonly url: string;
  #child: ChildProcess | undefined;
  #output = '';

  private constructor(
    readonly dataDir: string,
    readonly port: number,
    readonly settings: Readonly<Record<string, string>>,
  ) {
    this.url = `http://localhost:${port}`;
  }

  /**
   * @param template a data directory to begin with, copied
   * @param settings of the server, by the names of the environment
   */
  static async boot(
    template: string | undefined,
    args: string[] = [],
    settings: Record<string, string> = {},
  ): Promise<Server> {
    const dataDir = quickFolder('leerkring-e2e-');
    if (template) copy(template, dataDir);
    const server = new Server(dataDir, await freePort(stretch), settings);
    await server.start(args);
    return server;
  }

  async start(args: string[] = []): Promise<void> {
    const child = spawn(
      process.execPath,
      [...serverFlags, start, '--no-build', '--stop-with-parent', ...args],
      {
        env: {
          ...withoutColour,
          ...this.settings,
          PORT: String(this.port),
          HOST: '127.0.0.1',
          DATA_DIR: this.dataDir,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.#output += text));
    }
    while (!(await this.#answers())) {
      if (child.exitCode !== null) throw new Error(`The server did not start:\n${this.#output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async #answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/api/health`)).ok;
    } catch {
      return false;
    }
  }

  /** As a power cut would: nothing gets the chance to finish. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }

  async dispose(): Promise<void> {
    await this.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  /** What the server said, for the report of a failure. */
  get output(): string {
    return this.#output;
  }
}

/** With `cp`, because PostgreSQL's files must keep their owner. */
function copy(from: string, to: string): void {
  const { status, stderr } = spawnSync('cp', ['-a', `${from}/.`, to], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
