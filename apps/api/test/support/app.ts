import type { ProblemBody } from '@leerkring/shared';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { io, type Socket } from 'socket.io-client';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { User } from '../../src/identity/user.entity.ts';
import { Db } from '../../src/platform/db/db.ts';
import { Jobs } from '../../src/platform/jobs/jobs.ts';
import { Sessions } from '../../src/platform/session/sessions.ts';
import { cast, type CastName } from './cast.ts';
import { castTemplate, createDatabase, type Template } from './database.ts';
import { holdAgainstDescription } from './described.ts';

export interface Answer<T = Record<string, unknown>> {
  status: number;
  body: T;
  headers: Headers;
}

/** Someone with a browser: real HTTP, real cookies. */
export class Visitor {
  constructor(
    readonly origin: string,
    public cookie: string | null,
  ) {}

  async request<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.origin}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(this.cookie && { cookie: this.cookie }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const set = response.headers.getSetCookie().find((line) => line.startsWith('leerkring='));
    if (set) this.cookie = set.startsWith('leerkring=;') ? null : (set.split(';')[0] ?? null);
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    holdAgainstDescription(method, path, { status: response.status, type, text });
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      body: (isJson && text ? JSON.parse(text) : text) as T,
      headers: response.headers,
    };
  }

  get<T = Record<string, unknown>>(path: string): Promise<Answer<T>> {
    return this.request<T>('GET', path);
  }
  post<T = Record<string, unknown>>(path: string, body: unknown = {}): Promise<Answer<T>> {
    return this.request<T>('POST', path, body);
  }
  put<T = Record<string, unknown>>(path: string, body: unknown = {}): Promise<Answer<T>> {
    return this.request<T>('PUT', path, body);
  }
  patch<T = Record<string, unknown>>(path: string, body: unknown = {}): Promise<Answer<T>> {
    return this.request<T>('PATCH', path, body);
  }
  delete<T = Record<string, unknown>>(path: string): Promise<Answer<T>> {
    return this.request<T>('DELETE', path);
  }

  /**
   * A live connection; rejects when the server does not let this person in.
   * @param auth what the browser says when it connects
   * @param heard gets every message, from the first one on
   */
  async socket(auth: Record<string, unknown> = {}, heard?: unknown[]): Promise<Socket> {
    const socket = io(this.origin, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      auth,
      extraHeaders: this.cookie ? { cookie: this.cookie } : {},
    });
    if (heard) socket.onAny((...message) => heard.push(message));
    await new Promise<void>((resolve, reject) => {
      socket.on('connect', resolve);
      socket.on('connect_error', reject);
    });
    return socket;
  }
}

/** Sends a socket message and waits for its acknowledgement. */
export async function ask<T = unknown>(
  socket: Socket,
  message: string,
  body: unknown,
): Promise<{ ok?: T; problem?: ProblemBody }> {
  return (await socket.timeout(5000).emitWithAck(message, body)) as { ok?: T; problem?: ProblemBody };
}

export interface TestApp {
  app: NestFastifyApplication;
  db: Db;
  origin: string;
  databaseUrl: string;
  /** A signed-in person of the cast. */
  as(name: CastName): Promise<Visitor>;
  /** A signed-in person of the example, for applications that are booted with it. */
  asPerson(name: string): Promise<Visitor>;
  /** Someone who is not signed in. */
  stranger(): Visitor;
  close(): Promise<void>;
}

/** The application as it runs, with what a test does without. */
function configOf(databaseUrl: string, env: Record<string, string>) {
  return readConfig({
    PORT: '0',
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: 'http://leerkring.test',
    // Tests are faster than people; the limit has tests of its own.
    WRITES_PER_MINUTE: '1000000',
    ...env,
  });
}

/** The example as the application makes it for someone who asks for it. */
const exampleTemplate: Template = {
  name: 'leerkring_example',
  fill: async (url) => (await createApp(configOf(url, { DEMO: '1' }))).close(),
};

const templates = { cast: castTemplate, example: exampleTemplate, nothing: null };

/**
 * The real application on a database of its own, listening on a free port.
 * @param options.holding  what the database begins with: the cast, unless said otherwise
 * @param options.database a database that is there already
 */
export async function bootApp(
  options: { holding?: keyof typeof templates; env?: Record<string, string>; database?: string } = {},
): Promise<TestApp> {
  const holding = options.holding ?? 'cast';
  const database = options.database
    ? { url: options.database, drop: async () => undefined }
    : await createDatabase(templates[holding]);
  const config = configOf(database.url, {
    ...(holding === 'example' && { DEMO: '1' }),
    ...options.env,
  });
  const app = await createApp(config);
  await app.listen(0, '127.0.0.1');
  // Workers take a second to begin, and few promises need them; the others do what is due with `Jobs.runDue`.
  if (config.smtpUrl) await app.get(Jobs).start();
  const origin = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const sessions = app.get(Sessions);
  return {
    app,
    db: app.get(Db),
    origin,
    databaseUrl: database.url,
    as: async (name) => new Visitor(origin, `leerkring=${await sessions.open(cast[name].id)}`),
    asPerson: async (name) => {
      const user = await app.get(Db).repo(User).findOneByOrFail({ name });
      return new Visitor(origin, `leerkring=${await sessions.open(user.id)}`);
    },
    stranger: () => new Visitor(origin, null),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
