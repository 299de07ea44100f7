import type { Locale } from '@leerkring/shared';
import { html, type Html } from '../page/html.ts';

/** What someone reads: the same words as plain text and as simple HTML. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
}

/** A paragraph, or something that has a form of its own. */
export type LetterPart =
  | string
  | { facts: readonly (readonly [label: string, value: string])[] }
  | { list: readonly string[] }
  | { heading: string }
  | { link: string; href: string; isMain?: boolean }
  | { small: string };

const colours = { ink: '#25211c', dimmed: '#5a5248', accent: '#a3472a', paper: '#faf8f5' };

/** How one says hello: the first word of a name. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}

/** Writes a letter once for both forms, so that neither can say something else than the other. */
export function writeLetter(locale: Locale, subject: string, parts: readonly LetterPart[]): Letter {
  const page = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${subject}</title>
      </head>
      <body
        style="margin:0;background:${colours.paper};color:${colours.ink};font:16px/1.6 system-ui,'Segoe UI',Arial,sans-serif"
      >
        <div
          role="article"
          lang="${locale}"
          aria-label="${subject}"
          style="max-width:34rem;margin:0 auto;padding:24px 20px"
        >
          ${parts.map(markup)}
        </div>
      </body>
    </html> `;
  return { subject, text: `${parts.map(plain).join('\n\n')}\n`, html: page.source };
}

function plain(part: LetterPart): string {
  if (typeof part === 'string') return part;
  if ('facts' in part) return part.facts.map(([label, value]) => `${label}: ${value}`).join('\n');
  if ('list' in part) return part.list.map((line) => `– ${line}`).join('\n');
  if ('heading' in part) return part.heading;
  if ('link' in part) return `${part.link}:\n${part.href}`;
  return part.small;
}

function markup(part: LetterPart): Html {
  if (typeof part === 'string') return html`<p style="margin:0 0 16px">${part}</p>`;
  if ('facts' in part)
    return html`<table role="presentation" style="margin:0 0 16px;border-collapse:collapse">
      ${part.facts.map(
        ([label, value]) =>
          html`<tr>
            <td style="padding:2px 16px 2px 0;vertical-align:top;color:${colours.dimmed}">${label}</td>
            <td style="padding:2px 0"><strong>${value}</strong></td>
          </tr>`,
      )}
    </table>`;
  if ('list' in part)
    return html`<ul style="margin:0 0 16px;padding-left:20px">
      ${part.list.map((line) => html`<li>${line}</li>`)}
    </ul>`;
  if ('heading' in part)
    return html`<h2 style="margin:32px 0 8px;font-size:18px;line-height:1.4">${part.heading}</h2>`;
  if ('link' in part) {
    const look = part.isMain
      ? `display:inline-block;padding:10px 20px;border-radius:8px;background:${colours.accent};color:#ffffff;text-decoration:none;font-weight:600`
      : `color:${colours.accent}`;
    return html`<p style="margin:0 0 16px"><a href="${part.href}" style="${look}">${part.link}</a></p>`;
  }
  return html`<p style="margin:24px 0 0;font-size:14px;color:${colours.dimmed}">${part.small}</p>`;
}

/**
 * The parts of a letter that was written before, but for its greeting: to stand in another one.
 * @param home the address that our own pages begin with: in what somebody wrote, people without an account too, words that
 *   look like a link of ours stay words, with the address that they lead to in sight
 */
export function partsOf(text: string, home: string): LetterPart[] {
  const [, ...rest] = text.trim().split('\n\n');
  return rest.map((part) => {
    const link = /^(.+):\n(https?:\/\/\S+)$/.exec(part);
    if (link?.[1] && link[2]?.startsWith(home)) return { link: link[1], href: link[2] };
    const lines = part.split('\n');
    if (lines.every((line) => line.startsWith('– '))) return { list: lines.map((line) => line.slice(2)) };
    return part;
  });
}
