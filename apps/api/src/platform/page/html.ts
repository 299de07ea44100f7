/**
 * The only way to write HTML on the server: every value put into the template is text unless it came out of
 * this same function, so words of people can never become markup.
 */
class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

export type Html = Markup;
type Value = Markup | readonly (Markup | false)[] | string | number | null | undefined | false;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * The two signs within which a name keeps to itself, one name at a time; they turn nothing that is not turned by its own
 * letters, and nothing beside them.
 */
const keeping = /\u2068(?=[^\u2066-\u2069\n]*\u2069)|(?<=\u2068[^\u2066-\u2069\n]*)\u2069/gu;
const unprintable = /(?![\t\n])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;
const keptOrNot = new RegExp(`(${keeping.source})|${unprintable.source}`, 'gu');

/** Control characters, lone surrogates and direction overrides have no place in a published text. */
export function printable(text: string): string {
  return text
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(keptOrNot, (_, kept: string | undefined) => kept ?? '')
    .replaceAll(/[\u2028\u2029]/g, '\n');
}

function write(value: Value): string {
  if (value instanceof Markup) return value.source;
  if (Array.isArray(value)) return (value as readonly (Markup | false)[]).map(write).join('');
  if (value === null || value === undefined || value === false) return '';
  return printable(String(value)).replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}

export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return new Markup(parts.reduce((page, part, index) => page + write(values[index - 1]) + part));
}
