import type { FieldErrors, Locale } from '@leerkring/shared';
import { html, type Html } from '../platform/page/html.ts';
import { writePage } from '../platform/page/page.ts';
import { editionWords } from './edition.words.ts';

/** What someone typed, to stand there still when something about it is not right yet. */
export type Typed = Partial<Record<'name' | 'email' | 'words', string>>;

/** The form at the foot of a public page: it shows nobody's address, and leads through us. */
export function presentQuestionForm(
  locale: Locale,
  slug: string,
  typed: Typed = {},
  errors: FieldErrors = {},
  isPage = false,
): Html {
  const words = editionWords[locale];
  const error = (field: keyof Typed): Html | false =>
    field in errors && html`<span class="error" id="fout-${field}">${words.errors[field]}</span>`;
  const input = (field: 'name' | 'email', type: string, autocomplete: string): Html =>
    html`<p>
      <label for="vraag-${field}">${words[field]}</label>
      <input
        id="vraag-${field}"
        name="${field}"
        type="${type}"
        autocomplete="${autocomplete}"
        required
        value="${typed[field] ?? ''}"
        ${describedBy(field, errors)}
      />
      ${error(field)}
    </p>`;
  return html`<section aria-labelledby="vraag">
    ${isPage ? html`<h1 id="vraag">${words.ask}</h1>` : html`<h2 id="vraag">${words.ask}</h2>`}
    <p>${words.askLead}</p>
    <form method="post" action="/portret/${slug}/vraag#vraag" novalidate>
      ${Object.keys(errors).length > 0 && html`<p class="error" role="alert">${words.mistakes}</p>`}
      ${input('name', 'text', 'name')}${input('email', 'email', 'email')}
      <p>
        <label for="vraag-words">${words.words}</label>
        <textarea id="vraag-words" name="words" rows="5" required ${describedBy('words', errors)}>
${typed.words ?? ''}</textarea>
        ${error('words')}
      </p>
      <p class="aside" aria-hidden="true">
        <label for="vraag-website">${words.website}</label>
        <input id="vraag-website" name="website" tabindex="-1" autocomplete="off" />
      </p>
      <p><button>${words.send}</button></p>
    </form>
  </section>`;
}

function describedBy(field: keyof Typed, errors: FieldErrors): Html {
  return field in errors ? html`aria-invalid="true" aria-describedby="fout-${field}"` : html``;
}

/** The form again, on a page of its own, with what is not right yet. */
export function presentQuestionAgain(
  locale: Locale,
  slug: string,
  typed: Typed,
  errors: FieldErrors,
): string {
  const words = editionWords[locale];
  const body = html`<main id="tekst">
    <p><a href="/portret/${slug}">${words.back}</a></p>
    ${presentQuestionForm(locale, slug, typed, errors, true)}
  </main>`;
  return writePage({ locale, title: words.ask, skip: words.skip, body });
}

export function presentAsked(locale: Locale, slug: string): string {
  const words = editionWords[locale];
  return notice(locale, words.asked, [
    html`<p>${words.askedText}</p>`,
    html`<p><a href="/portret/${slug}">${words.back}</a></p>`,
  ]);
}

/** A button rather than the opening of the link: mail programs open links by themselves. */
export function presentConfirm(locale: Locale, token: string, programme: string): string {
  const words = editionWords[locale];
  return notice(locale, words.confirm, [
    html`<p>${words.confirmText(programme)}</p>`,
    html`<form method="post" action="/portret-vraag/${token}">
      <p><button>${words.send}</button></p>
    </form>`,
  ]);
}

export function presentSent(locale: Locale): string {
  const words = editionWords[locale];
  return notice(locale, words.sent, [html`<p>${words.sentText}</p>`, overview(locale)]);
}

export function presentExpired(locale: Locale): string {
  const words = editionWords[locale];
  return notice(locale, words.expired, [html`<p>${words.expiredText}</p>`, overview(locale)]);
}

export function presentSlow(locale: Locale, seconds: number): string {
  const words = editionWords[locale];
  return notice(locale, words.slow, [html`<p>${words.slowText(Math.ceil(seconds / 60))}</p>`]);
}

/** What is left of a portrait that is no longer public. */
export function presentEditionTombstone(locale: Locale, programme: string): string {
  const words = editionWords[locale];
  return notice(locale, words.gone, [html`<p>${words.goneText(programme)}</p>`, overview(locale)]);
}

export function presentNoEdition(locale: Locale): string {
  const words = editionWords[locale];
  return notice(locale, words.missing, [html`<p>${words.missingText}</p>`, overview(locale)]);
}

function overview(locale: Locale): Html {
  return html`<p><a href="/portretten">${editionWords[locale].all}</a></p>`;
}

function notice(locale: Locale, title: string, parts: Html[]): string {
  const body = html`<main id="tekst">
    <h1>${title}</h1>
    ${parts}
  </main>`;
  return writePage({ locale, title, skip: editionWords[locale].skip, body });
}
