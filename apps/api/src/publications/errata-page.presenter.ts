import type { Locale } from '@leerkring/shared';
import { html, type Html } from '../platform/page/html.ts';
import type { VersionErratum } from './version-erratum.entity.ts';
import { longDate, publicationWords } from './publication.words.ts';

export type NamedErratum = Pick<VersionErratum, 'place' | 'was' | 'becomes' | 'addedAt' | 'withdrawnAt'>;

/** What is wrong in this version, told beside it. Of what was withdrawn it shows that it was there. */
export function errataList(errata: NamedErratum[], locale: Locale): Html | false {
  if (errata.length === 0) return false;
  const words = publicationWords[locale];
  const day = (at: Date): string => longDate(at.toISOString(), locale);
  const lines = errata.map((it) =>
    it.withdrawnAt
      ? html`<li><p class="byline">${words.erratumWithdrawn(day(it.addedAt), day(it.withdrawnAt))}</p></li>`
      : html`<li>
          <p><strong>${it.place}</strong></p>
          <p>${words.erratumWas} <del>${it.was}</del></p>
          <p>${words.erratumBecomes} <ins>${it.becomes}</ins></p>
          <p class="byline">${day(it.addedAt)}</p>
        </li>`,
  );
  return html`<section aria-labelledby="verbeteringen">
    <h2 id="verbeteringen">${words.errata}</h2>
    <p>${words.errataLead}</p>
    <ul>
      ${lines}
    </ul>
  </section>`;
}

/** On every other page of the version: that there are, and where. */
export function errataNote(errata: NamedErratum[], locale: Locale, front: string): Html | false {
  const count = errata.filter(({ withdrawnAt }) => withdrawnAt === null).length;
  if (count === 0) return false;
  const words = publicationWords[locale];
  return html`<p class="note"><a href="${front}#verbeteringen">${words.errataNote(count)}</a></p>`;
}
