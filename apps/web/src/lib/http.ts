import type { ProblemCode } from '@leerkring/shared';
import { countReturns, heard, unheard } from './connection.ts';
import { bringProblemWords } from '../text/problem-words.ts';
import { isOtherSession, isSamePerson } from './same-person.ts';

/** What the server refuses has a code of its own; what never reached it has one of ours. */
export type AnyProblemCode = ProblemCode | 'offline';

export class Problem extends Error {
  readonly code: AnyProblemCode;
  readonly status: number;
  readonly fields: Record<string, string[]>;
  readonly facts: Record<string, unknown>;
  /** Of a change that came too late: what stands in those fields now. */
  readonly now: Record<string, unknown>;
  readonly requestId: string | undefined;
  /** How often the connection had come back by then. */
  readonly returns = countReturns();

  constructor(init: {
    code: AnyProblemCode;
    status?: number;
    fields?: Record<string, string[]>;
    facts?: Record<string, unknown>;
    now?: Record<string, unknown>;
    requestId?: string;
  }) {
    super(init.code);
    this.name = 'Problem';
    this.code = init.code;
    this.status = init.status ?? 0;
    this.fields = init.fields ?? {};
    this.facts = init.facts ?? {};
    this.now = init.now ?? {};
    this.requestId = init.requestId;
  }
}

/** What never reached the server. */
export function offlineProblem(): Problem {
  unheard();
  return new Problem({ code: 'offline' });
}

interface ProblemBody {
  code?: AnyProblemCode;
  fields?: Record<string, string[]>;
  facts?: Record<string, unknown>;
  now?: Record<string, unknown>;
  requestId?: string;
}

/** What a proxy says when nothing answers behind it, such as while a new version starts. */
const awayStatuses = new Set([502, 503, 504]);

export async function readProblem(response: Response): Promise<Problem> {
  const body: ProblemBody = await response.json().catch(() => ({}));
  const code = body.code ?? (awayStatuses.has(response.status) ? 'unavailable' : 'internal');
  await bringProblemWords(code);
  return new Problem({
    ...body,
    code,
    status: response.status,
    requestId: body.requestId ?? response.headers.get('x-request-id') ?? undefined,
  });
}

/** What one person typed is never sent as the next who signed in here, in another tab. */
export async function asSamePerson(): Promise<void> {
  if (isOtherSession() && !(await isSamePerson()))
    throw new Problem({ code: 'unauthenticated', status: 401 });
}

/**
 * What was sent and never answered, by its number: it may have been done. Sent again it says so, and is done once. Only
 * what makes something: the rest may be done twice.
 */
const unsure = new Map<string, { number: string; until: number }>();

/** Who presses later means it anew: others may have changed since what was answered then. */
const unsureFor = 5 * 60_000;

/** A connection that says nothing any more may take minutes to break, and a form waits for it. */
const patience = 60_000;

async function request<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  // Asked only when there is reason to: what a page sends while it goes away cannot wait.
  if (method !== 'GET' && isOtherSession()) await asSamePerson();
  const json = JSON.stringify(body);
  const what = method === 'POST' ? `${path} ${json}` : '';
  const sent = unsure.get(what);
  const number =
    sent && sent.until > Date.now() ? sent.number : crypto.getRandomValues(new Uint32Array(4)).join('-');
  const doubt = () => what && unsure.set(what, { number, until: Date.now() + unsureFor });
  let response: Response;
  let text: string;
  try {
    response = await fetch(`/api${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(json && { 'content-type': 'application/json' }),
        ...(what && { 'idempotency-key': number }),
      },
      ...(json && { body: json }),
      signal: signal ?? (method === 'GET' ? null : AbortSignal.timeout(patience)),
    });
    text = response.ok ? await response.text() : '';
    heard();
  } catch (cause) {
    if (signal?.aborted) throw cause;
    doubt();
    throw offlineProblem();
  }
  if (response.status >= 500) doubt();
  else unsure.delete(what);
  if (!response.ok) throw await readProblem(response);
  // A 204 has no body; every caller that expects one names its type.
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** Paths are written without `/api`, and only in `lib/session.tsx` and the `api.ts` of a feature. */
export const http = {
  get: <T>(path: string, signal?: AbortSignal) => request<T>('GET', path, undefined, signal),
  post: <T = void>(path: string, body?: unknown) => request<T>('POST', path, body),
  put: <T = void>(path: string, body?: unknown) => request<T>('PUT', path, body),
  patch: <T = void>(path: string, body?: unknown) => request<T>('PATCH', path, body),
  delete: <T = void>(path: string, body?: unknown) => request<T>('DELETE', path, body),
};
