import { html, type Html } from '../page/html.ts';

export type Xml = Html;

/** XML is written like HTML: every value put into the template is text unless it came out of this same function. */
export function xml(parts: TemplateStringsArray, ...values: Parameters<typeof html>[1][]): Xml {
  return html(parts, ...values);
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
