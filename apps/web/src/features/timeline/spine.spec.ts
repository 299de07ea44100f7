import { workKinds, type TimelineDto } from '@leerkring/shared';
import { spineOf, type SpineWords } from './spine.ts';

const words: SpineWords = {
  work: (kind) => ({ label: kind, href: `/${kind}` }),
  meeting: (meeting, number) => ({ label: `m${number}`, name: meeting.title, href: `/m/${meeting.id}` }),
};
const dates = ['2021-09-16', '2021-11-11', '2022-01-20', '2022-03-10', '2022-04-28'];
const year = (held: number): TimelineDto => ({
  plgId: 'p',
  startsOn: '2021-08-01',
  endsOn: '2022-07-31',
  meetings: dates.map((date, index) => ({
    id: `m${index + 1}`,
    title: `Bijeenkomst ${index + 1}`,
    startsAt: `${date}T14:30:00Z`,
    endsAt: `${date}T16:30:00Z`,
    state: index < held ? 'held' : 'planned',
  })),
  work: workKinds.map((kind) => ({
    kind,
    done: kind === 'portraits' ? 5 : kind === 'interviews' ? 11 : 0,
    total: kind === 'interviews' ? 20 : kind === 'portraits' ? 5 : 0,
  })),
  nextMeetingId: held < 5 ? `m${held + 1}` : null,
});
const keys = (timeline: TimelineDto, at: string) =>
  spineOf(timeline, Date.parse(at), words).map((it) => it.key);

describe('the year as a line', () => {
  it('puts the work of the year between its five meetings', () => {
    expect(keys(year(2), '2021-12-01')).toEqual([
      'm1',
      'portraits',
      'protocols',
      'm2',
      'assignments',
      'interviews',
      'reports',
      'm3',
      'recommendations',
      'm4',
      'rest-4',
      'm5',
    ]);
  });

  it('marks today once, in the stretch where it falls', () => {
    const marked = spineOf(year(2), Date.parse('2021-12-15'), words).filter((it) => 'today' in it);
    expect(marked.map((it) => it.key)).toEqual(['interviews']);
  });

  it('says what is behind us, what is now and what comes later', () => {
    const states = new Map(
      spineOf(year(2), Date.parse('2021-12-01'), words).flatMap((it) =>
        it.kind === 'rest' ? [] : [[it.key, it.state]],
      ),
    );
    expect(Object.fromEntries(states)).toMatchObject({
      m1: 'done',
      portraits: 'done',
      interviews: 'now',
      m3: 'now',
      m4: 'later',
      recommendations: 'later',
    });
  });

  it('shows all work of a year without meetings', () => {
    expect(keys({ ...year(0), meetings: [], nextMeetingId: null }, '2021-12-01')).toEqual([...workKinds]);
  });

  it('keeps all work when there are fewer meetings than stretches', () => {
    const short = { ...year(0), meetings: year(0).meetings.slice(0, 1) };
    expect(keys(short, '2021-12-01')).toEqual(['m1', ...workKinds]);
  });

  it('marks today before the first meeting and after the last', () => {
    expect(keys(year(0), '2021-08-20')[0]).toBe('rest-0');
    expect(keys(year(5), '2022-06-20').at(-1)).toBe('rest-5');
  });
});
