import { once } from 'node:events';
import { connect } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../config.ts';
import { CONFIG } from '../config.token.ts';

const patience = 60_000;
const piece = 64 * 1024;

/** Asks the virus scanner of the installation, over the protocol of clamd. Without one nothing is scanned. */
@Injectable()
export class Scanner {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  get isThere(): boolean {
    return this.config.scanUrl !== null;
  }

  /**
   * @returns whether it found nothing
   * @throws when the scanner cannot be reached or does not say; whoever asks tries again later
   */
  async isClean(bytes: Buffer): Promise<boolean> {
    const { hostname, port } = new URL(this.config.scanUrl ?? '');
    const socket = connect({ host: hostname, port: Number(port || 3310) });
    socket.setTimeout(patience, () => socket.destroy(new Error('The virus scanner does not answer.')));
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    const closed = once(socket, 'close');
    try {
      await once(socket, 'connect');
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += piece) {
        const part = bytes.subarray(at, at + piece);
        socket.write(length(part.length));
        socket.write(part);
      }
      socket.write(length(0));
      await closed;
    } finally {
      socket.destroy();
    }
    if (answer.includes('FOUND')) return false;
    if (/\bOK\b/.test(answer)) return true;
    throw new Error(`The virus scanner said: ${answer.slice(0, 200)}`);
  }
}

function length(bytes: number): Buffer {
  const it = Buffer.alloc(4);
  it.writeUInt32BE(bytes);
  return it;
}
