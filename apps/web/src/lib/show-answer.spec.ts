import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { showAnswer, showWhereShown } from './show-answer.ts';

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

describe('a thing that a change answered', () => {
  const before = { id: 'a', name: 'Lesroosters', due: null };
  const after = { id: 'a', name: 'Rooster', due: '2027-01-12' };
  const other = { id: 'b', name: 'Begeleiding', due: null };

  it('is shown in every list and on every page that showed it, and nowhere else', async () => {
    const client = new QueryClient();
    const untouched = { chapters: [other] };
    client.setQueryData(['list'], [before, other]);
    client.setQueryData(['page'], { title: 'Rapport', parts: { chapters: [other, before] } });
    client.setQueryData(['names'], [{ id: 'a', name: 'Lesroosters' }]);
    client.setQueryData(['elsewhere'], untouched);
    await showWhereShown(client, after, Date.now() + 1);
    expect(client.getQueryData(['list'])).toEqual([after, other]);
    expect(client.getQueryData(['page'])).toEqual({ title: 'Rapport', parts: { chapters: [other, after] } });
    expect(client.getQueryData(['names'])).toEqual([{ id: 'a', name: 'Lesroosters' }]);
    expect(client.getQueryData(['elsewhere'])).toBe(untouched);
    expect(client.getQueryState(['list'])?.isInvalidated).toBe(false);
  });

  it('is asked again where it was read while the change was under way', async () => {
    const client = new QueryClient();
    client.setQueryData(['list'], [before]);
    await showWhereShown(client, [after], 0);
    expect(client.getQueryState(['list'])).toMatchObject({ data: [after], isInvalidated: true });
  });
});
