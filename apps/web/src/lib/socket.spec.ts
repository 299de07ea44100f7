import { isTouched } from './socket.ts';

const hint = { resource: 'interviews', id: 'i1', plgId: 'p1', at: '2026-11-23T10:00:00Z' };

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
    expect(isTouched(['today'], hint, ['*'])).toBe(true);
    expect(isTouched(['progress', 'p1'], hint, ['interviews'])).toBe(true);
    expect(isTouched(['progress', 'p1'], hint, ['portraits'])).toBe(false);
  });
});
