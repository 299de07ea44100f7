import { timelineQuery } from '../features/timeline/api.ts';
import { todayQuery } from '../features/today/api.ts';
import { isTouched } from './hints.ts';

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
