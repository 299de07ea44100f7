import type { ProblemCode } from '@leerkring/shared';
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

interface ProblemBody {
  code?: AnyProblemCode;
  fields?: Record<string, string[]>;
  facts?: Record<string, unknown>;
  now?: Record<string, unknown>;
  requestId?: string;
}

/** What a proxy says when nothing answers behind it, such as while a new version starts. */
const awayStatuses = new Set([502, 503, 504]);

async function readProblem(response: Response): Promise<Problem> {
  const body: ProblemBody = await response.json().catch(() => ({}));
  return new Problem({
    ...body,
    code: body.code ?? (awayStatuses.has(response.status) ? 'unavailable' : 'internal'),
    status: response.status,
    requestId: body.requestId ?? response.headers.get('x-request-id') ?? undefined,
  });
}

/** What one person typed is never sent as the next who signed in here, in another tab. */
async function asSamePerson(): Promise<void> {
  if (!(await isSamePerson())) throw new Problem({ code: 'unauthenticated', status: 401 });
}

async function request<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  // Asked only when there is reason to: what a page sends while it goes away cannot wait.
  if (method !== 'GET' && isOtherSession()) await asSamePerson();
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Problem({ code: 'offline' });
  }
  if (!response.ok) throw await readProblem(response);
  const text = await response.text();
  // A 204 has no body; every caller that expects one names its type.
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/**
 * A file as it is, with how much of it has left this device. `fetch` cannot tell that yet.
 * @param onProgress from 0 to 1
 */
async function upload<T>(
  path: string,
  file: Blob,
  onProgress: (part: number) => void,
  headers: Record<string, string> = {},
): Promise<T> {
  if (isOtherSession()) await asSamePerson();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api${path}`);
    request.responseType = 'text';
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('content-type', 'application/octet-stream');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener('error', () => reject(new Problem({ code: 'offline' })));
    request.addEventListener('abort', () => reject(new Problem({ code: 'offline' })));
    request.addEventListener('load', () => {
      const answer = new Response(request.responseText, {
        status: request.status,
        headers: { 'x-request-id': request.getResponseHeader('x-request-id') ?? '' },
      });
      if (!answer.ok) readProblem(answer).then(reject, reject);
      else answer.json().then((body) => resolve(body as T), reject);
    });
    request.send(file);
  });
}

/** A deed whose answer is no JSON: the bytes as they are. */
async function bytes(path: string): Promise<Blob> {
  const response = await fetch(`/api${path}`, { method: 'POST', credentials: 'same-origin' }).catch(() => {
    throw new Problem({ code: 'offline' });
  });
  if (!response.ok) throw await readProblem(response);
  return response.blob().catch(() => {
    throw new Problem({ code: 'offline' });
  });
}

/** Paths are written without `/api`, and only in `lib/session.tsx` and the `api.ts` of a feature. */
export const http = {
  get: <T>(path: string, signal?: AbortSignal) => request<T>('GET', path, undefined, signal),
  post: <T = void>(path: string, body?: unknown) => request<T>('POST', path, body),
  put: <T = void>(path: string, body?: unknown) => request<T>('PUT', path, body),
  patch: <T = void>(path: string, body?: unknown) => request<T>('PATCH', path, body),
  upload,
  bytes,
  delete: <T = void>(path: string, body?: unknown) => request<T>('DELETE', path, body),
};
