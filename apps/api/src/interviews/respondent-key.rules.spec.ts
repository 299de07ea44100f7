import fc from 'fast-check';
import { newKey, noWords, openAnswer, seal, sealAnswer, unseal } from './respondent-key.rules.ts';

describe('words under a key', () => {
  it('come back with their key, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.string(), (words, place) => {
        const key = newKey();
        expect(unseal(key, place, seal(key, place, words))).toBe(words);
      }),
    );
  });

  it('stand nowhere in what is stored, and are never sealed twice alike', () => {
    const key = newKey();
    const sealed = seal(key, 'here', 'Sanne de Vries');
    expect(sealed.includes(Buffer.from('Sanne'))).toBe(false);
    expect(sealed.equals(seal(key, 'here', 'Sanne de Vries'))).toBe(false);
  });

  it('are lost with the key, and open in no other place', () => {
    const key = newKey();
    const sealed = seal(key, 'here', 'Sanne');
    expect(() => unseal(newKey(), 'here', sealed)).toThrow('authenticate');
    expect(() => unseal(key, 'there', sealed)).toThrow('authenticate');
  });

  it('of an answer are none without the key, and none once taken back', () => {
    const key = newKey();
    const it = { interviewId: 'i', questionId: 'q' };
    const words = { ...noWords(), text: 'Rustig', followUps: [{ asked: 'Hoe dan?', answer: 'Zo.' }] };
    const wordsSealed = sealAnswer(key, it, words);
    expect(openAnswer(key, { ...it, wordsSealed })).toEqual(words);
    expect(openAnswer(undefined, { ...it, wordsSealed })).toEqual(noWords());
    expect(openAnswer(key, { ...it, wordsSealed: null })).toEqual(noWords());
  });
});
