import {
  livingTextRoot,
  livingTextSchemaVersion,
  type ProblemBody,
  type TextJoined,
} from '@leerkring/shared';
import type { Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { newId } from '../../src/platform/ids.ts';
import { ask } from './app.ts';

export interface TextAt {
  kind: string;
  subjectId: string;
  field: string;
}

/** Joins a text by hand, as the wire has it. */
export function joinText(
  socket: Socket,
  at: TextAt,
  schemaVersion = livingTextSchemaVersion,
): Promise<{ ok?: TextJoined; problem?: ProblemBody }> {
  return ask<TextJoined>(socket, 'text.join', { ...at, schemaVersion });
}

/** Someone who has a text open: the bare wire, without the comfort of the web's own client. */
export class TextEditor {
  readonly doc = new Y.Doc();
  readonly session = newId();
  joined: TextJoined;
  private clientSeq = 0;

  constructor(public socket: Socket) {
    this.listen();
  }

  private listen(): void {
    this.socket.on('text.updates', (docId: string, _seq: number, updates: string[]) => {
      if (docId === this.joined?.docId) this.apply(updates);
    });
  }

  static async open(socket: Socket, at: TextAt): Promise<TextEditor> {
    const editor = new TextEditor(socket);
    await editor.join(at);
    return editor;
  }

  /** The same editor over another connection, as a browser does when its network is back. */
  async reopen(socket: Socket, at: TextAt): Promise<void> {
    this.socket = socket;
    this.listen();
    await this.join(at);
  }

  private async join(at: TextAt): Promise<void> {
    const { ok, problem } = await joinText(this.socket, at);
    if (!ok) throw new Error(problem?.code);
    this.joined = ok;
    this.apply(ok.updates);
  }

  /** Writes a paragraph and sends it. */
  write(text: string): Promise<{ ok?: { seq: number }; problem?: ProblemBody }> {
    return this.edit((root) => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(text)]);
      root.push([paragraph]);
    });
  }

  edit(
    change: (root: Y.XmlFragment, doc: Y.Doc) => void,
  ): Promise<{ ok?: { seq: number }; problem?: ProblemBody }> {
    return this.send(this.change(change));
  }

  /** What an edit looks like on the wire, made but not sent. */
  change(change: (root: Y.XmlFragment, doc: Y.Doc) => void): Uint8Array {
    const before = Y.encodeStateVector(this.doc);
    let update: Uint8Array | null = null;
    const remember = (it: Uint8Array) => (update = it);
    this.doc.on('update', remember);
    this.doc.transact(() => change(this.root, this.doc));
    this.doc.off('update', remember);
    return update ?? Y.encodeStateAsUpdate(this.doc, before);
  }

  send(
    update: Uint8Array,
    clientSeq = ++this.clientSeq,
    schemaVersion = livingTextSchemaVersion,
  ): Promise<{ ok?: { seq: number }; problem?: ProblemBody }> {
    return ask(this.socket, 'text.update', {
      docId: this.joined.docId,
      session: this.session,
      clientSeq,
      schemaVersion,
      update: Buffer.from(update).toString('base64'),
    });
  }

  get root(): Y.XmlFragment {
    return this.doc.getXmlFragment(livingTextRoot);
  }

  get words(): string {
    return this.root
      .toArray()
      .map((it) => (it as Y.XmlElement).toString().replaceAll(/<[^>]+>/g, ''))
      .join('\n');
  }

  private apply(updates: string[]): void {
    for (const update of updates) Y.applyUpdate(this.doc, Buffer.from(update, 'base64'));
  }
}
