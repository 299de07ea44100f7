export type CsvCell = string | number | null;

/**
 * A table as a Dutch spreadsheet opens it with a double click: semicolons, a byte order mark, and decimals with a comma.
 * What people wrote is never taken for a formula: a cell that begins like one begins with an apostrophe instead.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

function cell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = value.toWellFormed().replaceAll('\0', '');
  // Also behind white space, and as the wide signs that some spreadsheets take for the same.
  const safe = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[;"\r\n\t,']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
