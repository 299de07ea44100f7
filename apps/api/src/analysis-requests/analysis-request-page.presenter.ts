import { analysisParts, type Locale, type Snapshot } from '@leerkring/shared';
import { html } from '../platform/page/html.ts';
import { writePage } from '../platform/page/page.ts';
import { presentButton, presentForm, presentNotice, whoAndWhat } from '../platform/strangers/form-page.ts';
import { formWords } from '../platform/strangers/form.words.ts';
import type { FormState } from '../platform/strangers/typed-form.ts';
import { requestWords } from './analysis-request.words.ts';

/** What can be asked for, and the form to ask it with. */
export function presentRequestPage(
  { locale, slug, title }: Pick<Snapshot, 'locale' | 'slug' | 'title'>,
  state?: FormState,
): string {
  const words = requestWords[locale];
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
      ${presentForm({
        locale,
        id: 'aanvraag',
        action: `/publicatie/${slug}/analyses#aanvraag`,
        fields: whoAndWhat(words.words, words.wordsError),
        state,
      })}
    </main>`;
  return writePage({ locale, title: `${words.title} · ${title}`, skip: formWords[locale].skip, body });
}

export function presentRequested(locale: Locale, slug: string): string {
  const words = requestWords[locale];
  return presentNotice(locale, formWords[locale].asked, [
    html`<p>${words.askedText} ${formWords[locale].askedUnseen}</p>`,
    html`<p><a href="/publicatie/${slug}">${words.back}</a></p>`,
  ]);
}

export function presentRequestConfirm(locale: Locale, token: string): string {
  const words = requestWords[locale];
  return presentNotice(locale, words.confirm, [
    html`<p>${words.confirmText}</p>`,
    presentButton(`/analyse-aanvraag/${token}`, formWords[locale].send),
  ]);
}

export function presentRequestSent(locale: Locale): string {
  const words = requestWords[locale];
  return presentNotice(locale, words.sent, [html`<p>${words.sentText}</p>`]);
}

export function presentRequestExpired(locale: Locale): string {
  const words = requestWords[locale];
  return presentNotice(locale, formWords[locale].expired, [
    html`<p>${words.expiredText}</p>`,
    html`<p><a href="/publicaties">${words.back}</a></p>`,
  ]);
}
