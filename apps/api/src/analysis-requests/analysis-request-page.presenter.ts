import { analysisParts, type FieldErrors, type Locale, type Snapshot } from '@leerkring/shared';
import { html, type Html } from '../platform/page/html.ts';
import { writePage } from '../platform/page/page.ts';
import { requestWords } from './analysis-request.words.ts';

/** What someone typed, to stand there still when something about it is not right yet. */
export type Typed = Partial<Record<'name' | 'email' | 'words', string>>;

/** What can be asked for, and the form to ask it with. */
export function presentRequestPage(
  { locale, slug, title }: Pick<Snapshot, 'locale' | 'slug' | 'title'>,
  typed: Typed = {},
  errors: FieldErrors = {},
): string {
  const words = requestWords[locale];
  const error = (field: keyof Typed): Html | false =>
    field in errors && html`<span class="error" id="fout-${field}">${words.errors[field]}</span>`;
  const input = (field: 'name' | 'email', type: string): Html =>
    html`<p>
      <label for="aanvraag-${field}">${words[field]}</label>
      <input
        id="aanvraag-${field}"
        name="${field}"
        type="${type}"
        autocomplete="${field}"
        required
        value="${typed[field] ?? ''}"
        ${describedBy(field, errors)}
      />
      ${error(field)}
    </p>`;
  const body = html`<header>
      <p class="group"><a href="/publicatie/${slug}">${title}</a></p>
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
    </header>
    <main id="tekst" class="card">
      <dl>
        ${analysisParts.map(
          (part) =>
            html`<dt>${words.parts[part].name}</dt>
              <dd>${words.parts[part].text}</dd>`,
        )}
      </dl>
      <p class="note">${words.never}</p>
      <h2 id="aanvraag">${words.form}</h2>
      <p>${words.formText}</p>
      <form method="post" action="/publicatie/${slug}/analyses#aanvraag" novalidate>
        ${Object.keys(errors).length > 0 && html`<p class="error" role="alert">${words.mistakes}</p>`}
        ${input('name', 'text')}${input('email', 'email')}
        <p>
          <label for="aanvraag-words">${words.words}</label>
          <textarea id="aanvraag-words" name="words" rows="5" required ${describedBy('words', errors)}>
${typed.words ?? ''}</textarea>
          ${error('words')}
        </p>
        <p class="aside" aria-hidden="true">
          <label for="aanvraag-website">${words.website}</label>
          <input id="aanvraag-website" name="website" tabindex="-1" autocomplete="off" />
        </p>
        <p><button>${words.send}</button></p>
      </form>
    </main>`;
  return writePage({ locale, title: `${words.title} · ${title}`, skip: words.skip, body });
}

function describedBy(field: keyof Typed, errors: FieldErrors): Html {
  return field in errors ? html`aria-invalid="true" aria-describedby="fout-${field}"` : html``;
}

export function presentRequested(locale: Locale, slug: string): string {
  const words = requestWords[locale];
  return notice(locale, words.asked, [
    html`<p>${words.askedText}</p>`,
    html`<p><a href="/publicatie/${slug}">${words.back}</a></p>`,
  ]);
}

/** A button rather than the opening of the link: mail programs open links by themselves. */
export function presentRequestConfirm(locale: Locale, token: string): string {
  const words = requestWords[locale];
  return notice(locale, words.confirm, [
    html`<p>${words.confirmText}</p>`,
    html`<form method="post" action="/analyse-aanvraag/${token}">
      <p><button>${words.send}</button></p>
    </form>`,
  ]);
}

export function presentRequestSent(locale: Locale): string {
  const words = requestWords[locale];
  return notice(locale, words.sent, [html`<p>${words.sentText}</p>`]);
}

export function presentRequestExpired(locale: Locale): string {
  const words = requestWords[locale];
  return notice(locale, words.expired, [
    html`<p>${words.expiredText}</p>`,
    html`<p><a href="/publicaties">${words.back}</a></p>`,
  ]);
}

export function presentRequestSlow(locale: Locale, seconds: number): string {
  const words = requestWords[locale];
  return notice(locale, words.slow, [html`<p>${words.slowText(Math.ceil(seconds / 60))}</p>`]);
}

function notice(locale: Locale, title: string, parts: Html[]): string {
  const body = html`<main id="tekst">
    <h1>${title}</h1>
    ${parts}
  </main>`;
  return writePage({ locale, title, skip: requestWords[locale].skip, body });
}
