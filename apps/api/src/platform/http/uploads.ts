import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';
import type { Actor } from '../session/actor.ts';
import { sessionCookieName } from '../session/session-cookie.ts';

/** As many files as are taken in at one moment: each may weigh on memory with its whole size. */
const atOnce = 4;

const refused = (statusCode: number) =>
  Object.assign(new Error('This file is not taken in.'), { statusCode });

/**
 * Files come as they are, one per request (`application/octet-stream`): no form of another site can send that type, and
 * there are no parts whose names and edges could be crafted. Nobody without a session makes us take one in.
 */
export function takeFiles(
  server: FastifyInstance,
  config: Config,
  mostBytesOf: (url: string) => number | null,
  actorByToken: (token: string) => Promise<Actor | null>,
): void {
  const cookieName = sessionCookieName(config);
  let underWay = 0;
  server.addContentTypeParser(
    'application/octet-stream',
    async (request: FastifyRequest, payload: IncomingMessage) => {
      const most = mostBytesOf(request.url);
      if (most === null) throw refused(415);
      const token = request.cookies[cookieName];
      if (!token || !(await actorByToken(token))) throw refused(401);
      if (Number(request.headers['content-length'] ?? 0) > most) throw refused(413);
      if (underWay >= atOnce) throw refused(503);
      underWay += 1;
      try {
        return { bytes: await collect(payload, most) };
      } finally {
        underWay -= 1;
      }
    },
  );
}

async function collect(payload: IncomingMessage, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of payload as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) throw refused(413);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
