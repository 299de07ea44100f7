import { initialsOf } from './person-avatar.tsx';

describe('initials', () => {
  it('are of the first and the last word that counts', () => {
    expect(initialsOf('Youssef el Amrani')).toBe('YA');
    expect(initialsOf('gijs ten Elshof')).toBe('GE');
    expect(initialsOf('Marit')).toBe('M');
    expect(initialsOf(' ')).toBe('·');
  });

  it('never break a sign in two', () => {
    expect(initialsOf('🎉 Emma 13')).toBe('🎉1');
    expect(initialsOf('Emma 🎉')).toBe('E🎉');
  });
});
