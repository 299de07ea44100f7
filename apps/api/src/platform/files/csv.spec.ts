import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { writeCsv } from './csv.ts';

const read = (csv: string): string[][] =>
  parse(csv, { bom: true, delimiter: ';', relax_column_count: true, skip_empty_lines: false });

describe('a table for a spreadsheet', () => {
  it('opens in Dutch: a byte order mark, semicolons, and a comma in a number', () => {
    expect(
      writeCsv([
        ['Vraag', 'Aantal'],
        ['Hoe, en wat?', 3.1],
        [null, -2],
      ]),
    ).toBe('\uFEFFVraag;Aantal\r\n"Hoe, en wat?";3,1\r\n;-2\r\n');
  });

  it.each(['=1+1', '+31', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =HYPERLINK("x")', '\ufeff=1', '＝1', '\n=1'])(
    'never takes %j for a formula',
    (text) => {
      const [[found] = []] = read(writeCsv([[text]]));
      expect(found).toBe(`'${text}`);
    },
  );

  it('gives back whatever was put in, and no cell that begins as a formula', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((it) => !it.includes('\0'));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (rows) => {
        const found = read(writeCsv(rows));
        expect(found.map((row) => row.map((it) => it.replace(/^'/, '')))).toEqual(
          rows.map((row) => row.map((it) => it.toWellFormed().replace(/^'/, ''))),
        );
        for (const it of found.flat()) expect(it).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});
