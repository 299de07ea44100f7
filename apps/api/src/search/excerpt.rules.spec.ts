import fc from 'fast-check';
import { excerptOf } from './excerpt.rules.ts';

describe('an excerpt', () => {
  it('is the whole text when that is short', () => {
    expect(excerptOf('Wij kiezen\nvoor  kleine klassen.', 'klas')).toBe('Wij kiezen voor kleine klassen.');
  });

  it('shows the words that were found, deep in a long text, and says that there is more', () => {
    const text = `${'Eerst iets anders. '.repeat(30)}Hier staat de énergie van het team. ${'Dan nog meer. '.repeat(30)}`;
    const excerpt = excerptOf(text, 'energie');
    expect(excerpt).toContain('énergie van het team');
    expect(excerpt).toMatch(/^…\S.*\S…$/);
  });

  it('never grows beyond what the contract allows, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3000 }), fc.string({ maxLength: 40 }), (text, words) => {
        expect(excerptOf(text, words).length).toBeLessThanOrEqual(400);
      }),
    );
  });
});
