import { http, Problem } from './http.ts';

const answer = (status: number, body: unknown) => {
  globalThis.fetch = async () =>
    ({
      ok: status < 400,
      status,
      headers: new Headers({ 'x-request-id': 'r-1' }),
      json: async () => {
        if (typeof body !== 'object') throw new SyntaxError('not JSON');
        return body;
      },
      text: async () => (body === undefined ? '' : JSON.stringify(body)),
    }) as Response;
};

describe('a request', () => {
  it('becomes a problem with code, fields and the number to report when it is refused', async () => {
    answer(422, { code: 'invalid', fields: { name: ['isLength'] }, requestId: 'r-7' });
    const problem = await http.post('/plgs', {}).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({
      code: 'invalid',
      status: 422,
      fields: { name: ['isLength'] },
      requestId: 'r-7',
    });
  });

  it('is an internal problem when the answer is no JSON, such as a page of a proxy', async () => {
    answer(500, '<html>');
    await expect(http.get('/plgs')).rejects.toMatchObject({
      code: 'internal',
      status: 500,
      requestId: 'r-1',
    });
  });

  it('says that we cannot be reached when a proxy has nobody behind it', async () => {
    for (const status of [502, 503, 504]) {
      answer(status, '<html>');
      await expect(http.get('/plgs')).rejects.toMatchObject({ code: 'unavailable', status });
    }
  });

  it('says that the connection is away when the server was never reached', async () => {
    globalThis.fetch = async () => {
      throw new TypeError('Failed to fetch');
    };
    await expect(http.get('/plgs')).rejects.toMatchObject({ code: 'offline' });
  });

  it('answers nothing where the server says nothing', async () => {
    answer(204, undefined);
    await expect(http.delete('/session')).resolves.toBeUndefined();
  });

  it('says that it is the same when it is sent again because nothing came back', async () => {
    const numbers: (string | null)[] = [];
    const take = (fate: 'lost' | number) => {
      globalThis.fetch = async (_path, init) => {
        numbers.push(new Headers(init?.headers).get('idempotency-key'));
        if (fate === 'lost') throw new TypeError('Failed to fetch');
        return { ok: fate < 400, status: fate, headers: new Headers(), text: async () => '' } as Response;
      };
      return (body: object) => http.post('/comments', body).catch(() => undefined);
    };
    const body = { body: 'Mooi.' };
    await take('lost')(body);
    await take(504)(body);
    await take('lost')({ body: 'Iets anders.' });
    await take(201)(body);
    await take(201)(body);
    const [first, again, other, kept, meant] = numbers;
    expect([again, kept]).toEqual([first, first]);
    expect(new Set([first, other, meant]).size).toBe(3);
  });

  it('is a deed of its own when it is sent again much later: what was answered then may not be so any more', async () => {
    const numbers: (string | null)[] = [];
    globalThis.fetch = async (_path, init) => {
      numbers.push(new Headers(init?.headers).get('idempotency-key'));
      throw new TypeError('Failed to fetch');
    };
    const now = Date.now();
    const clock = jest.spyOn(Date, 'now');
    for (const minutes of [0, 4, 10]) {
      clock.mockReturnValue(now + minutes * 60_000);
      await http.post('/recommendations/1/agree').catch(() => undefined);
    }
    clock.mockRestore();
    expect(numbers[1]).toBe(numbers[0]);
    expect(numbers[2]).not.toBe(numbers[0]);
  });

  it('is offline when the answer breaks off half-way', async () => {
    globalThis.fetch = async () =>
      ({
        ok: true,
        status: 201,
        text: async () => {
          throw new TypeError('network error');
        },
      }) as unknown as Response;
    await expect(http.post('/plgs', {})).rejects.toMatchObject({ code: 'offline' });
  });
});
