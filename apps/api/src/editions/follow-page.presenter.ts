import type { Locale } from '@leerkring/shared';
import { html, type Html } from '../platform/page/html.ts';
import { presentButton, presentForm, presentNotice } from '../platform/strangers/form-page.ts';
import { formWords } from '../platform/strangers/form.words.ts';
import type { FormState } from '../platform/strangers/typed-form.ts';
import { editionWords } from './edition.words.ts';
import { followWords } from './follow.words.ts';

/** The form at the foot of a public page. */
export function presentFollowForm(locale: Locale, slug: string, state?: FormState): Html {
  const words = followWords[locale];
  return html`<section aria-labelledby="volgen">
    <h2 id="volgen">${words.title}</h2>
    <p>${words.lead}</p>
    ${presentForm({
      locale,
      id: 'volg',
      action: `/portret/${slug}/volgen`,
      button: words.action,
      fields: [{ name: 'email', label: words.email }],
      state,
    })}
  </section>`;
}

export function presentFollowAgain(locale: Locale, slug: string, state: FormState): string {
  const { title } = followWords[locale];
  return page(locale, title, [presentFollowForm(locale, slug, state), back(locale, slug)]);
}

export function presentFollowAsked(locale: Locale, slug: string): string {
  const words = followWords[locale];
  return page(locale, formWords[locale].asked, [html`<p>${words.askedText}</p>`, back(locale, slug)]);
}

export function presentFollowConfirm(locale: Locale, token: string, programme: string): string {
  const words = followWords[locale];
  return page(locale, words.confirm, [
    html`<p>${words.confirmText(programme)}</p>`,
    presentButton(`/portret-volgen/${token}`, words.letters.confirmLink),
  ]);
}

export function presentFollows(locale: Locale): string {
  const words = followWords[locale];
  return page(locale, words.follows, [html`<p>${words.followsText}</p>`]);
}

export function presentFollowStop(locale: Locale, token: string, programme: string): string {
  const words = followWords[locale];
  return page(locale, words.stop, [
    html`<p>${words.stopText(programme)}</p>`,
    presentButton(`/portret-stoppen/${token}`, words.stop),
  ]);
}

export function presentFollowStopped(locale: Locale): string {
  const words = followWords[locale];
  return page(locale, words.stopped, [html`<p>${words.stoppedText}</p>`]);
}

export function presentFollowGone(locale: Locale): string {
  const words = followWords[locale];
  return page(locale, words.gone, [html`<p>${words.goneText}</p>`]);
}

function back(locale: Locale, slug: string): Html {
  return html`<p><a href="/portret/${slug}">${editionWords[locale].back}</a></p>`;
}

function page(locale: Locale, title: string, parts: Html[]): string {
  return presentNotice(locale, title, [
    ...parts,
    html`<p><a href="/portretten">${editionWords[locale].all}</a></p>`,
  ]);
}
