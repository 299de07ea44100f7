import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { timelineQuery } from '../features/timeline/api.ts';
import { todayQuery } from '../features/today/api.ts';
import { applyHints, isTouched } from './hints.ts';

const hint = { resource: 'interviews', id: 'i1', plgId: 'p1', at: '2026-11-23T10:00:00Z' };

const about = (resource: string) => ({ ...hint, resource });

describe('a hint', () => {
  it('touches the list of its group and the thing itself', () => {
    expect(isTouched(['interviews', 'p1'], hint)).toBe(true);
    expect(isTouched(['interviews', 'i1'], hint)).toBe(true);
    expect(isTouched(['interviews'], hint)).toBe(true);
  });

  it('leaves other groups, other things and other resources alone', () => {
    expect(isTouched(['interviews', 'p2'], hint)).toBe(false);
    expect(isTouched(['interviews', 'i2'], hint)).toBe(false);
    expect(isTouched(['portraits', 'p1'], hint)).toBe(false);
  });

  it('touches what declares that it depends on it', () => {
    expect(isTouched(['today'], hint, { dependsOn: ['*'] })).toBe(true);
    expect(isTouched(['progress', 'p1'], hint, { dependsOn: ['interviews'] })).toBe(true);
    expect(isTouched(['progress', 'p1'], hint, { dependsOn: ['portraits'] })).toBe(false);
  });

  it('of what is said in a meeting leaves alone what looks at everything', () => {
    for (const { queryKey, meta } of [timelineQuery('p1'), todayQuery()]) {
      for (const resource of ['meeting-room', 'decisions', 'quotes'])
        expect(isTouched(queryKey, about(resource), meta)).toBe(false);
      for (const resource of ['meetings', 'portraits', 'interviews', 'assignments', 'protocols', 'reports'])
        expect(isTouched(queryKey, about(resource), meta)).toBe(true);
    }
    expect(isTouched(todayQuery().queryKey, about('commitments'), todayQuery().meta)).toBe(true);
    expect(isTouched(['meeting-room', 'm1'], { ...about('meeting-room'), id: 'm1' })).toBe(true);
  });
});

/** A reading that took what there was at its beginning, and is on its way back. */
function onItsWay() {
  const client = new QueryClient();
  const server = { says: 'before' };
  const answers: (() => void)[] = [];
  const options = {
    queryKey: ['interviews', 'p1'],
    staleTime: 60_000,
    queryFn: () => {
      const { says } = server;
      return new Promise<string>((resolve) => answers.push(() => resolve(says)));
    },
  };
  return { client, server, answers, options };
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a hint that comes while something is read for the first time', () => {
  it('is heard by the page that waits for it', async () => {
    const { client, server, answers, options } = onItsWay();
    const stop = new QueryObserver(client, options).subscribe(() => {});
    server.says = 'after';
    applyHints(client, [hint, hint]);
    answers[0]!();
    await settle();
    expect(answers).toHaveLength(2);
    answers[1]!();
    await settle();
    expect(client.getQueryData(options.queryKey)).toBe('after');
    stop();
    client.clear();
  });

  it('is heard by a page that is only shown once it was read', async () => {
    const { client, server, answers, options } = onItsWay();
    const reading = client.fetchQuery(options);
    server.says = 'after';
    applyHints(client, [hint]);
    answers[0]!();
    await reading;
    await settle();
    const stop = new QueryObserver(client, options).subscribe(() => {});
    expect(answers).toHaveLength(2);
    answers[1]!();
    await settle();
    expect(client.getQueryData(options.queryKey)).toBe('after');
    stop();
    client.clear();
  });
});
