import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { showAnswer } from './show-answer.ts';

const queryKey = ['votes'];

/** A screen that looks at `queryKey`, and a server whose readings end when the test says so. */
function look(client: QueryClient) {
  const readings: ((found: string) => void)[] = [];
  const seen: (string | undefined)[] = [];
  const observer = new QueryObserver<string>(client, {
    queryKey,
    queryFn: () => new Promise<string>((resolve) => readings.push(resolve)),
    initialData: 'nothing',
    staleTime: Infinity,
  });
  const leave = observer.subscribe(({ data }) => seen.push(data));
  return { readings, seen, leave };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('what a change answered', () => {
  it('is not taken back by a reading of before, and is asked again', async () => {
    const client = new QueryClient();
    const { readings, seen, leave } = look(client);
    void client.invalidateQueries({ queryKey });
    await turn();
    await showAnswer(client, queryKey, 'four');
    readings[0]?.('nothing');
    await turn();
    expect(client.getQueryData(queryKey)).toBe('four');
    expect(readings).toHaveLength(2);
    readings[1]?.('four and five');
    await turn();
    expect(client.getQueryData(queryKey)).toBe('four and five');
    expect(seen.slice(seen.indexOf('four'))).not.toContain('nothing');
    leave();
  });

  it('is asked again where nobody looks now, when it had changed meanwhile', async () => {
    const client = new QueryClient();
    client.setQueryData(queryKey, 'nothing');
    await client.invalidateQueries({ queryKey });
    await showAnswer(client, queryKey, 'four');
    expect(client.getQueryState(queryKey)).toMatchObject({ data: 'four', isInvalidated: true });
  });

  it('is not asked again when nothing else happened', async () => {
    const client = new QueryClient();
    const { readings, leave } = look(client);
    await showAnswer(client, queryKey, 'four');
    await turn();
    expect(readings).toHaveLength(0);
    expect(client.getQueryState(queryKey)).toMatchObject({ data: 'four', isInvalidated: false });
    leave();
  });
});
