import fc from 'fast-check';
import { isSound, missingOf } from './recording.rules.ts';

describe('what a recording is', () => {
  it('is judged by its first bytes, and by nothing it is called', () => {
    const webm = Buffer.from('1a45dfa39f4286', 'hex');
    expect(isSound('audio/webm;codecs=opus', webm)).toBe(true);
    expect(isSound('audio/mp4', webm)).toBe(false);
    expect(isSound('audio/mp4', Buffer.from('0000001c6674797069736f', 'hex'))).toBe(true);
    expect(isSound('audio/ogg;codecs=opus', Buffer.from('OggS\0', 'latin1'))).toBe(true);
    for (const other of ['', '<!doctype html>', '%PDF-1.7', '<svg onload=alert(1)>'])
      expect(isSound('audio/webm;codecs=opus', Buffer.from(other))).toBe(false);
  });
});

describe('what is missing', () => {
  it('is every number that did not arrive, and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.uniqueArray(fc.nat(59)), (count, there) => {
        const missing = missingOf(count, there);
        expect(missing.filter((number) => there.includes(number))).toEqual([]);
        expect([...missing, ...there.filter((number) => number < count)].toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: count }, (_, number) => number),
        );
      }),
    );
  });
});
