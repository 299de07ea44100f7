import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Received {
  /** The envelope: where the mail really went. */
  from: string;
  to: string[];
  raw: string;
  mail: ParsedMail;
}

/** A real SMTP server on a free port that keeps what it is given. */
export class Mailbox {
  readonly received: Received[] = [];
  /** Refuses this many mails before it takes one. */
  refusals = 0;
  /** What it answers to the next letters instead of taking them, e.g. 451. */
  readonly answers: number[] = [];
  /** Letters that were offered, also those it refused. */
  offered = 0;
  private readonly waiting = new Set<() => void>();

  private constructor(private readonly server: SMTPServer) {}

  static async open(): Promise<Mailbox> {
    const server: SMTPServer = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onData: (stream, session, done) => {
        const receive = async (): Promise<void> => {
          const raw = (await stream.toArray()) as Buffer[];
          const { mailFrom, rcptTo } = session.envelope;
          const to = rcptTo.map(({ address }) => address);
          done(await mailbox.take(Buffer.concat(raw), mailFrom ? mailFrom.address : '', to));
        };
        // A letter that breaks off half-way was not received; who sent it is gone.
        receive().catch(() => undefined);
      },
    });
    // A sender that is killed breaks off in the middle of a letter; that is its own affair.
    server.on('error', () => undefined);
    const mailbox = new Mailbox(server);
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    return mailbox;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** Everything that has come in, once it is at least `count` letters; then empties the box. */
  async collect(count: number): Promise<Received[]> {
    while (this.received.length < count) await new Promise<void>((resolve) => this.waiting.add(resolve));
    return this.received.splice(0);
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }

  private async take(raw: Buffer, from: string, to: string[]): Promise<Error | null> {
    this.offered += 1;
    const responseCode = this.answers.shift();
    if (responseCode) return Object.assign(new Error('No.'), { responseCode });
    if (this.refusals > 0) {
      this.refusals -= 1;
      return new Error('busy');
    }
    this.received.push({ from, to, raw: raw.toString('utf8'), mail: await simpleParser(raw) });
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
    return null;
  }
}
