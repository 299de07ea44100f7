import { setTimeout as sleep } from 'node:timers/promises';
import { livingTextRoot, type Ack } from '@leerkring/shared';
import { io } from 'socket.io-client';
import * as Y from 'yjs';
import { TextClient, type TextSocket } from '../../../web/src/lib/living-text/text-client.ts';
import { MemoryStorage } from '../../../web/src/lib/living-text/text-storage.ts';

/** The line of the client, on which is remembered what the server said is committed. */
class WatchedLine implements TextSocket {
  readonly acknowledged = new Set<string>();
  constructor(private readonly line: TextSocket) {}

  get connected(): boolean {
    return this.line.connected;
  }
  on(...[message, listener]: Parameters<TextSocket['on']>): void {
    this.line.on(message, listener);
  }
  off(...[message, listener]: Parameters<TextSocket['off']>): void {
    this.line.off(message, listener);
  }
  emit(message: string, ...content: unknown[]): void {
    this.line.emit(message, ...content);
  }
  timeout(ms: number): ReturnType<TextSocket['timeout']> {
    return {
      emitWithAck: async (message, body) => {
        const answer = await this.line.timeout(ms).emitWithAck(message, body);
        if (message === 'text.update' && 'ok' in (answer as Ack))
          for (const word of wordsOf(body as TextUpdateMessage)) this.acknowledged.add(word);
        return answer;
      },
    };
  }
}

interface TextUpdateMessage {
  update: string;
}

function wordsOf({ update }: TextUpdateMessage): string[] {
  return (
    Buffer.from(update, 'base64')
      .toString('latin1')
      .match(/w\d+x\d+/g) ?? []
  );
}

/** Someone who types without pause, with the web's own client. */
export class Writer {
  readonly sent = new Set<string>();
  readonly line: WatchedLine;
  readonly client: TextClient;
  private readonly socket: ReturnType<typeof io>;
  private isWriting = true;
  private count = 0;

  constructor(
    origin: string,
    cookie: string,
    private readonly number: number,
    at: { kind: string; subjectId: string; field: string },
  ) {
    this.socket = io(origin, {
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 100,
      reconnectionDelayMax: 300,
      extraHeaders: { cookie },
    });
    this.line = new WatchedLine(this.socket as unknown as TextSocket);
    this.client = new TextClient(this.line, at, new MemoryStorage());
  }

  async open(): Promise<void> {
    await this.client.start();
    await this.until(() => this.client.state.access === 'writing');
  }

  /** One word every few milliseconds, until told to stop; also while nobody answers. */
  async write(): Promise<void> {
    while (this.isWriting) {
      const paragraph = new Y.XmlElement('paragraph');
      const word = `w${this.number}x${this.count++}`;
      this.sent.add(word);
      paragraph.insert(0, [new Y.XmlText(word)]);
      this.client.doc.getXmlFragment(livingTextRoot).push([paragraph]);
      await sleep(2 + Math.random() * 8);
    }
  }

  stop(): void {
    this.isWriting = false;
  }

  async settled(): Promise<void> {
    await this.until(() => this.client.state.save === 'kept');
  }

  close(): void {
    this.client.close();
    this.socket.close();
  }

  private async until(condition: () => boolean): Promise<void> {
    const end = Date.now() + 20_000;
    while (!condition()) {
      if (Date.now() > end) throw new Error(`Writer ${this.number}: ${JSON.stringify(this.client.state)}`);
      await sleep(5);
    }
  }
}
