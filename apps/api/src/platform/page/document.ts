import type { Locale } from '@leerkring/shared';
import type { FastifyReply } from 'fastify';
import { pagePolicy } from './page.ts';

/** Something to send that is no JSON. */
export interface DocumentAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** The page asks no cache to keep it: a withdrawal counts at once. */
export function pageAnswer(status: number, body: string, form: 'none' | 'self' = 'none'): DocumentAnswer {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy(form),
      'cache-control': 'no-cache',
    },
    body,
  };
}

export function sendDocument(reply: FastifyReply, { status, headers, body }: DocumentAnswer): void {
  void reply.status(status).headers(headers).send(body);
}

/** For writes: the answer goes out once what it says is committed. With `@Res({ passthrough: true })`. */
export function answerWith(reply: FastifyReply, { status, headers, body }: DocumentAnswer): string | Buffer {
  void reply.status(status).headers(headers);
  return body;
}

/** The language of someone who is not signed in. */
export function localeOf(languages: string | undefined): Locale {
  return languages?.toLowerCase().startsWith('en') ? 'en' : 'nl';
}
