import type { Locale } from '@leerkring/shared';
import { html, type Html } from '../platform/page/html.ts';
import { writePage } from '../platform/page/page.ts';
import { editionWords } from './edition.words.ts';
import { followWords } from './follow.words.ts';

/** The form at the foot of a public page. */
export function presentFollowForm(locale: Locale, slug: string, typed: string | null = null): Html {
  const words = followWords[locale];
  const isWrong = typed !== null;
  return html`<section aria-labelledby="volgen">
    <h2 id="volgen">${words.title}</h2>
    <p>${words.lead}</p>
    <form method="post" action="/portret/${slug}/volgen" novalidate>
      <p>
        <label for="volg-email">${words.email}</label>
        <input
          id="volg-email"
          name="email"
          type="email"
          autocomplete="email"
          required
          value="${typed ?? ''}"
          ${isWrong ? html`aria-invalid="true" aria-describedby="fout-volg"` : html``}
        />
        ${isWrong && html`<span class="error" id="fout-volg" role="alert">${words.error}</span>`}
      </p>
      <p class="aside" aria-hidden="true">
        <label for="volg-website">${editionWords[locale].website}</label>
        <input id="volg-website" name="website" tabindex="-1" autocomplete="off" />
      </p>
      <p><button>${words.action}</button></p>
    </form>
  </section>`;
}

export function presentFollowAgain(locale: Locale, slug: string, typed: string): string {
  const { title } = followWords[locale];
  return page(locale, title, [presentFollowForm(locale, slug, typed), back(locale, slug)]);
}

export function presentFollowAsked(locale: Locale, slug: string): string {
  const words = followWords[locale];
  return page(locale, words.asked, [html`<p>${words.askedText}</p>`, back(locale, slug)]);
}

/** Buttons rather than the opening of a link: mail programs open links by themselves. */
export function presentFollowConfirm(locale: Locale, token: string, programme: string): string {
  const words = followWords[locale];
  return page(locale, words.confirm, [
    html`<p>${words.confirmText(programme)}</p>`,
    button(`/portret-volgen/${token}`, words.letters.confirmLink),
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
    button(`/portret-stoppen/${token}`, words.stop),
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

function button(action: string, text: string): Html {
  return html`<form method="post" action="${action}">
    <p><button>${text}</button></p>
  </form>`;
}

function back(locale: Locale, slug: string): Html {
  return html`<p><a href="/portret/${slug}">${editionWords[locale].back}</a></p>`;
}

function page(locale: Locale, title: string, parts: Html[]): string {
  const words = editionWords[locale];
  const body = html`<main id="tekst">
    <h1>${title}</h1>
    ${parts}
    <p><a href="/portretten">${words.all}</a></p>
  </main>`;
  return writePage({ locale, title, skip: words.skip, body });
}
