import { asSamePerson, offlineProblem, readProblem } from './http.ts';

/**
 * A file as it is, with how much of it has left this device. `fetch` cannot tell that yet.
 * @param onProgress from 0 to 1
 */
export async function upload<T>(
  path: string,
  file: Blob,
  onProgress: (part: number) => void,
  headers: Record<string, string> = {},
): Promise<T> {
  await asSamePerson();
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
    request.addEventListener('error', () => reject(offlineProblem()));
    request.addEventListener('abort', () => reject(offlineProblem()));
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
export async function bytes(path: string): Promise<Blob> {
  const response = await fetch(`/api${path}`, { method: 'POST', credentials: 'same-origin' }).catch(() => {
    throw offlineProblem();
  });
  if (!response.ok) throw await readProblem(response);
  return response.blob().catch(() => {
    throw offlineProblem();
  });
}
