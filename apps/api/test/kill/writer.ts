import { setTimeout as sleep } from 'node:timers/promises';
import { livingTextRoot } from '@leerkring/shared';
import { io } from 'socket.io-client';
import * as Y from 'yjs';
import { TextClient, type TextSocket } from '../../../web/src/lib/living-text/text-client.ts';
import { MemoryStorage, type UnsentEdit } from '../../../web/src/lib/living-text/text-storage.ts';

/** Remembers what was handed to the client and what it was told is committed. */
class WatchedStorage extends MemoryStorage {
  readonly sent = new Set<string>();
  readonly acknowledged = new Set<string>();

  override async add(text: string, edit: UnsentEdit): Promise<void> {
    for (const word of wordsOf(edit)) this.sent.add(word);
    await super.add(text, edit);
  }

  /** Merging is no confirmation. */
  override async replace(text: string, gone: UnsentEdit[], edit: UnsentEdit): Promise<void> {
    await super.remove(text, gone);
    await super.add(text, edit);
  }

  override async remove(text: string, edits: UnsentEdit[]): Promise<void> {
    for (const edit of edits) for (const word of wordsOf(edit)) this.acknowledged.add(word);
    await super.remove(text, edits);
  }
}

function wordsOf(edit: UnsentEdit): string[] {
  return (
    Buffer.from(edit.bytes)
      .toString('latin1')
      .match(/w\d+x\d+/g) ?? []
  );
}

/** Someone who types without pause, with the web's own client. */
export class Writer {
  readonly storage = new WatchedStorage();
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
    this.client = new TextClient(this.socket as unknown as TextSocket, at, this.storage);
  }

  async open(): Promise<void> {
    await this.client.start();
    await this.until(() => this.client.state.access === 'writing');
  }

  /** One word every few milliseconds, until told to stop; also while nobody answers. */
  async write(): Promise<void> {
    while (this.isWriting) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(`w${this.number}x${this.count++}`)]);
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
