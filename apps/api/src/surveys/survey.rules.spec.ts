import fc from 'fast-check';
import { Problem } from '../platform/http/problem.ts';
import { readSurvey } from './survey.rules.ts';

const refusal = (csv: string): unknown => {
  try {
    return readSurvey(csv);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [error.code, error.details.facts ?? {}];
  }
};

describe('a table that others counted', () => {
  it('is read however a spreadsheet saves it', () => {
    const { options, items } = readSurvey('\uFEFFItem,nooit,"soms, of vaker"\r\n"Tempo, eigen",64,1.105\r\n');
    expect(options).toEqual(['nooit', 'soms, of vaker']);
    expect(items).toMatchObject([{ text: 'Tempo, eigen', counts: [64, 1105] }]);
    expect(readSurvey('Item\tja\tnee\nA\t3\t2\n\n').items).toHaveLength(1);
  });

  it('knows two items with the same numbers apart', () => {
    const { items } = readSurvey('Item;ja;nee\nA;64;105\nB;64;105\n');
    expect(new Set(items.map(({ id }) => id)).size).toBe(2);
  });

  it('says which row it cannot take, and why', () => {
    const row = (line: string) => refusal(`Item;ja;nee\nGoed;10;20\n${line}\n`);
    expect(row('Half;38%;62%')).toEqual(['survey.row_refused', { row: 3, because: 'number' }]);
    expect(row('Half;10.5;1')).toEqual(['survey.row_refused', { row: 3, because: 'number' }]);
    expect(row('Min;-3;9')).toEqual(['survey.row_refused', { row: 3, because: 'number' }]);
    expect(row('Kort;10')).toEqual(['survey.row_refused', { row: 3, because: 'columns' }]);
    expect(row('Lang;10;20;30')).toEqual(['survey.row_refused', { row: 3, because: 'columns' }]);
    expect(row(';10;20')).toEqual(['survey.row_refused', { row: 3, because: 'text' }]);
    expect(row('Goed;10;20')).toEqual(['survey.row_refused', { row: 3, because: 'twice' }]);
    expect(row('Klein;3;1')).toEqual(['survey.row_refused', { row: 3, because: 'few' }]);
    expect(refusal('Item;ja\nA;10\n')).toEqual(['survey.no_columns', {}]);
    expect(refusal('Item;ja;nee\n')).toEqual(['survey.no_columns', {}]);
  });

  it('is read or refused with a sentence, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (csv) => {
        const found = refusal(csv);
        expect(Array.isArray(found) ? String(found[0]) : 'read').toMatch(/^(survey\.|read$)/);
      }),
    );
  });
});
