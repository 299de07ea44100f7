import type { Locale } from '@leerkring/shared';
import { html, type Html } from '../platform/page/html.ts';
import { writePage } from '../platform/page/page.ts';
import { presentButton, presentForm, presentNotice, whoAndWhat } from '../platform/strangers/form-page.ts';
import { formWords } from '../platform/strangers/form.words.ts';
import type { FormState } from '../platform/strangers/typed-form.ts';
import { editionWords } from './edition.words.ts';

/** The form at the foot of a public page, or by itself once it was sent: it shows nobody's address, and leads through us. */
export function presentQuestionForm(locale: Locale, slug: string, state?: FormState): Html {
  const words = editionWords[locale];
  return html`<section aria-labelledby="vraag">
    ${state ? html`<h1 id="vraag">${words.ask}</h1>` : html`<h2 id="vraag">${words.ask}</h2>`}
    <p>${words.askLead}</p>
    ${presentForm({
      locale,
      id: 'vraag',
      action: `/portret/${slug}/vraag#vraag`,
      fields: whoAndWhat(words.words, words.wordsError),
      state,
    })}
  </section>`;
}

/** The form again, on a page of its own, with what is not right yet. */
export function presentQuestionAgain(locale: Locale, slug: string, state: FormState): string {
  const words = editionWords[locale];
  const body = html`<main id="tekst">
    <p><a href="/portret/${slug}">${words.back}</a></p>
    ${presentQuestionForm(locale, slug, state)}
  </main>`;
  return writePage({ locale, title: words.ask, skip: words.skip, body });
}

export function presentAsked(locale: Locale, slug: string): string {
  const words = editionWords[locale];
  return presentNotice(locale, formWords[locale].asked, [
    html`<p>${words.askedText} ${formWords[locale].askedUnseen}</p>`,
    html`<p><a href="/portret/${slug}">${words.back}</a></p>`,
  ]);
}

export function presentConfirm(locale: Locale, token: string, programme: string): string {
  const words = editionWords[locale];
  return presentNotice(locale, words.confirm, [
    html`<p>${words.confirmText(programme)}</p>`,
    presentButton(`/portret-vraag/${token}`, formWords[locale].send),
  ]);
}

export function presentSent(locale: Locale): string {
  const words = editionWords[locale];
  return presentNotice(locale, words.sent, [html`<p>${words.sentText}</p>`, overview(locale)]);
}

export function presentExpired(locale: Locale): string {
  const words = editionWords[locale];
  return presentNotice(locale, formWords[locale].expired, [
    html`<p>${words.expiredText}</p>`,
    overview(locale),
  ]);
}

/** What is left of a portrait that is no longer public. */
export function presentEditionTombstone(locale: Locale, programme: string): string {
  const words = editionWords[locale];
  return presentNotice(locale, words.gone, [html`<p>${words.goneText(programme)}</p>`, overview(locale)]);
}

export function presentNoEdition(locale: Locale): string {
  const words = editionWords[locale];
  return presentNotice(locale, words.missing, [html`<p>${words.missingText}</p>`, overview(locale)]);
}

function overview(locale: Locale): Html {
  return html`<p><a href="/portretten">${editionWords[locale].all}</a></p>`;
}
