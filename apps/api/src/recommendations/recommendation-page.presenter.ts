import { isolated, type Locale, type RecommendationAudience, type WeighedDto } from '@leerkring/shared';
import type { ThemeView } from '../analysis/analysis.service.ts';
import { html, type Html } from '../platform/page/html.ts';
import { writePage } from '../platform/page/page.ts';
import { recommendationWords } from './recommendation.words.ts';
import type { RecommendationView } from './recommendations.service.ts';
import { weighedAs } from './weighing.rules.ts';

/** What one audience reads: only what is asked of them, each with its sources in numbered notes. */
export interface AudiencePage {
  audience: RecommendationAudience;
  group: string;
  schoolYear: string;
  locale: Locale;
  views: RecommendationView[];
  /** Words that may be shown now, by red thread. */
  quotes: ReadonlyMap<string, { code: string; words: string }[]>;
}

export function presentAudiencePage({
  audience,
  group,
  schoolYear,
  locale,
  views,
  quotes,
}: AudiencePage): string {
  const words = recommendationWords[locale];
  const threads = [
    ...new Map(views.flatMap(({ themes }) => themes).map((view) => [view.theme.id, view])).values(),
  ];
  const noteOf = (id: string): number => threads.findIndex(({ theme }) => theme.id === id) + 1;
  const title = words.titles[audience];
  const body = html`<header>
      <p class="group">${isolated(group)} · ${schoolYear}</p>
      <h1>${title}</h1>
      <p class="byline">${words.leads[audience]}</p>
    </header>
    <main id="tekst">
      ${
        views.length === 0
          ? html`<p class="note">${words.none}</p>`
          : html`<ol>
              ${views.map((view) => item(view, locale, noteOf))}
            </ol>`
      }
      ${
        threads.length > 0 &&
        html`<section aria-labelledby="bronnen">
          <h2 id="bronnen">${words.sources}</h2>
          <p>${words.sourcesLead}</p>
          <ol>
            ${threads.map((view, index) => source(view, index + 1, locale, quotes.get(view.theme.id) ?? []))}
          </ol>
        </section>`
      }
    </main>`;
  return writePage({ locale, title: `${title} · ${group}`, skip: words.skip, body });
}

function item(
  { recommendation: it, themes, votes }: RecommendationView,
  locale: Locale,
  noteOf: (themeId: string) => number,
): Html {
  const words = recommendationWords[locale];
  const facts = [
    it.owner?.seat && words.owner(it.owner.seat.programme.name),
    it.due && words.due(longDate(it.due, locale)),
    it.reviewOn && words.reviewOn(longDate(it.reviewOn, locale)),
  ].filter((fact) => typeof fact === 'string');
  const weighed = weighedAs(it.wordingVersion, votes);
  return html`<li>
    <p>
      <strong>${it.wording}</strong>${themes.map(({ theme }) => {
        const note = noteOf(theme.id);
        return html`<sup><a href="#bron-${note}" title="${theme.name}">[${note}]</a></sup>`;
      })}
    </p>
    ${facts.length > 0 && html`<p>${facts.join(' · ')}</p>`} ${weighed && support(weighed, locale)}
  </li>`;
}

function support(weighed: WeighedDto, locale: Locale): Html {
  const words = recommendationWords[locale];
  const named = (programme: string): string => programme || words.noProgramme;
  return html`<p>${words.fingers(weighed.voters, spread(weighed.fingers))}.</p>
    <ul>
      ${weighed.programmes.map((of) => html`<li>${words.programme(named(of.programmeName), spread(of.fingers))}</li>`)}
    </ul>
    ${
      weighed.concerns.length > 0 &&
      html`<p>${words.minority}:</p>
        <ul>
          ${weighed.concerns.map(
            (of) => html`<li>“${of.text}” (${words.concern(named(of.programmeName), of.fingers)})</li>`,
          )}
        </ul>`
    }`;
}

/** From many fingers to few: “3 × 5, 1 × 2”. */
function spread(fingers: readonly number[]): string {
  return fingers
    .map((count, held) => ({ count, held }))
    .filter(({ count }) => count > 0)
    .toReversed()
    .map(({ count, held }) => `${count} × ${held}`)
    .join(', ');
}

function source(
  { theme, support: counted, isTooFew }: ThemeView,
  note: number,
  locale: Locale,
  quotes: { code: string; words: string }[],
): Html {
  const words = recommendationWords[locale];
  return html`<li id="bron-${note}">
    <p><strong>${theme.name}</strong>: ${words.supported(isTooFew ? null : counted)}.</p>
    ${theme.counterVoice && html`<p>${words.counterVoice}: ${theme.counterVoice}</p>`}
    ${
      quotes.length > 0 &&
      html`<ul>
        ${quotes.map((quote) => html`<li>“${quote.words}” (${words.quote(quote.code)})</li>`)}
      </ul>`
    }
  </li>`;
}

function longDate(day: string, locale: Locale): string {
  const tag = locale === 'nl' ? 'nl-NL' : 'en-GB';
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
