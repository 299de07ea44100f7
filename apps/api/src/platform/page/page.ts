import { createHash } from 'node:crypto';
import type { Locale } from '@leerkring/shared';
import { html, type Html } from './html.ts';
import { pageStyle } from './page-style.ts';

const styleHash = createHash('sha256').update(pageStyle).digest('base64');

/** A page may load nothing but its own style sheet, recognised by its hash; `form` lets it ask something of us. */
export function pagePolicy(form: 'none' | 'self'): string {
  return `default-src 'none'; img-src 'self'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action '${form}'; frame-ancestors 'none'`;
}

/** A whole page for readers without the web app: no script, nothing from elsewhere. The text has the id `tekst`. */
export function writePage(page: {
  locale: Locale;
  title: string;
  /** What leads straight to the text. */
  skip: string;
  body: Html;
  head?: Html[];
  /** For what needs more than a column to read. */
  isWide?: boolean;
}): string {
  const open = html`<!doctype html>
    <html lang="${page.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        ${page.head ?? []}
      </head>
      <body${page.isWide ? html` class="broad"` : html``}>
        <a class="skip" href="#tekst">${page.skip}</a>
        ${page.body}
      </body>
    </html> `.source;
  return open.replace('</title>', () => `</title>\n<style>${pageStyle}</style>`);
}
