import fc from 'fast-check';
import { drawCode, openName, sealName } from './respondent.rules.ts';

describe('the name of a respondent', () => {
  it('comes back with its key and stands nowhere in what is stored', () => {
    const sealed = sealName('Sanne de Vries 🙂');
    expect(openName(sealed)).toBe('Sanne de Vries 🙂');
    expect(sealed.nameCipher.includes(Buffer.from('Sanne'))).toBe(false);
  });

  it('is lost with its key', () => {
    const { nameCipher } = sealName('Sanne');
    expect(() => openName({ nameCipher, nameKey: sealName('Sanne').nameKey })).toThrow('authenticate');
  });

  it('never has the same key twice', () => {
    expect(sealName('Sanne').nameKey).not.toEqual(sealName('Sanne').nameKey);
  });
});

describe('the code of a respondent', () => {
  it('is never given twice, whatever is drawn', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(30), fc.infiniteStream(fc.nat()), (planned, count, draws) => {
        const taken = new Set<string>(['DO-01']);
        for (let given = 0; given < count; given++) {
          const code = drawCode('student', planned, taken, (max: number) => draws.next().value % max);
          expect(taken.has(code)).toBe(false);
          expect(code).toMatch(/^ST-\d\d$/);
          taken.add(code);
        }
      }),
    );
  });

  it('uses exactly the planned numbers when every conversation is held', () => {
    const taken = new Set<string>();
    for (let given = 0; given < 6; given++) taken.add(drawCode('teacher', 10, taken));
    expect([...taken].every((code) => Number(code.slice(3)) <= 10)).toBe(true);
  });
});
