import type { TeamAnswer } from '@leerkring/shared';
import { html, type Html } from '../platform/page/html.ts';
import { lines, pageFiles } from './dossier-page.presenter.ts';
import { text, type Year } from './dossier-view.presenter.ts';
import type { DossierWords } from './dossier.words.ts';
import type { Row } from './form-table.rules.ts';

/** What the group came to see, what it recommends, and what teams did with it. */
export function presentInsights(year: Year): Html {
  const { words: w } = year;
  const themes = year.all('theme', 'position');
  const insights = year.all('insight', 'created_at');
  const recommendations = year
    .all('recommendation', 'position')
    .filter((it) => it['merged_into_id'] === null);
  const done = year.all('team_item', 'answered_at');
  if (themes.length + insights.length + recommendations.length + done.length === 0)
    return html`<p>${w.nothing}</p>`;
  return html`${
    themes.length > 0 &&
    html`<h2 id="themes">${w.threads}</h2>
      ${themes.map(
        (it) =>
          html`<h3 id="d-${text(it['id'])}">${text(it['name'])}</h3>
            ${lines(text(it['description']))}
            ${
              it['counter_voice'] !== '' &&
              html`<h4>${w.counterVoice}</h4>
                ${lines(text(it['counter_voice']))}`
            }`,
      )}`
  }
  ${
    insights.length > 0 &&
    html`<h2>${w.insights}</h2>
      ${insights.map((it) => insight(year, it))}`
  }
  ${
    recommendations.length > 0 &&
    html`<h2 id="recommendations">${w.recommendations}</h2>
      <ol>
        ${recommendations.map((it) => recommendation(year, it))}
      </ol>`
  }
  ${
    done.length > 0 &&
    html`<h2>${w.teams}</h2>
      <ul>
        ${done.map((it) => teamItem(year, it))}
      </ul>`
  }`;
}

/** With what speaks for it and against it, each kept apart. */
function insight(year: Year, it: Row): Html {
  const { words: w } = year;
  const endorsed = it['endorsed_at'];
  return html`<h3>${text(it['text'])}</h3>
    <p class="byline">${endorsed === null ? w.notEndorsed : w.endorsed(year.day(endorsed))}</p>
    <ul>
      ${year.of('insight_source', 'insight_id', it['id'], 'position').map((source) => {
        const of = year.one(source['theme_id'] ?? source['survey_id'] ?? source['workshop_id']);
        const note = text(source['note']);
        const name = text(of?.['name'] ?? of?.['title']);
        const way =
          source['theme_id'] === null
            ? `${pageFiles.studies}#o-${text(of?.['id'])}`
            : `#d-${text(source['theme_id'])}`;
        return html`<li>
          ${source['is_against'] === true ? w.against : w.pro}:
          ${of ? html`<a href="${way}">${name}</a>` : name}${of && note && '. '}${note}
        </li>`;
      })}
    </ul>`;
}

/** With the red threads that it rests on, and who takes it up. */
function recommendation(year: Year, it: Row): Html {
  const { words: w } = year;
  const threads = year.of('recommendation_theme', 'recommendation_id', it['id'], 'created_at');
  return html`<li>
    ${text(it['wording'])} (${w.towards[it['audience'] as keyof DossierWords['towards']]})
    ${
      threads.length > 0 &&
      html`<br />${w.restsOn}
        ${threads.map(
          (one, index) =>
            html`${index > 0 && ', '}<a href="#d-${text(one['theme_id'])}"
                >${text(year.one(one['theme_id'])?.['name'])}</a
              >`,
        )}`
    }
  </li>`;
}

const teamItem = (year: Year, it: Row): Html =>
  html`<li>
    ${year.programmeOf(it['seat_id'])}, ‘${text(it['title'])}’:
    ${year.words.teamAnswers[it['answer'] as TeamAnswer]}${it['outcome'] !== '' && html`. ${text(it['outcome'])}`}
  </li>`;
