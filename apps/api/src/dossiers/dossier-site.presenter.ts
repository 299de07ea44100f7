import type { PlgRole, RecommendationAudience, SnapshotBlock } from '@leerkring/shared';
import type { MinutesContent } from '../minutes/content.rules.ts';
import { html, type Html } from '../platform/page/html.ts';
import { publicationWords } from '../publications/publication.words.ts';
import { sheetPaths } from '../publications/sheet.words.ts';
import { presentInsights } from './dossier-insights.presenter.ts';
import {
  lines,
  onThisPage,
  pageFiles,
  pageNames,
  presentDossierPage,
  wideTable,
  type PageName,
} from './dossier-page.presenter.ts';
import { presentPortraits } from './dossier-portraits.presenter.ts';
import { presentStudies } from './dossier-studies.presenter.ts';
import type { Row } from './form-table.rules.ts';
import { text, Year, type DossierView } from './dossier-view.presenter.ts';

/** Pages that open from a disk: no script, nothing from elsewhere, every address relative. */
export function presentSite(view: DossierView): Map<string, Buffer> {
  const year = new Year(view);
  const bodies: Record<PageName, Html> = {
    start: start(year),
    meetings: meetings(year),
    decisions: decisions(year),
    questions: questions(year),
    portraits: presentPortraits(year),
    answers: answers(year),
    studies: presentStudies(year),
    insights: presentInsights(year),
    report: report(year),
  };
  return new Map(pageNames.map((name) => [pageFiles[name], presentDossierPage(year, name, bodies[name])]));
}

function start(year: Year): Html {
  const { words: w } = year;
  const [group] = year.all('plg');
  const members = year.all('membership').filter((it) => it['joined_at'] !== null);
  return html`<h2>${w.purpose}</h2>
    ${lines(text(group?.['purpose']))}
    <h2>${w.leadingQuestions}</h2>
    <ol>
      ${year.all('leading_question', 'position').map((it) => html`<li>${text(it['text'])}</li>`)}
    </ol>
    <h2>${w.people}</h2>
    ${wideTable(
      w.people,
      [w.name, w.programme],
      members
        .map((it) => ({ it, name: year.nameOf(it['id']) }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ it, name }) => [
          html`${name}${it['left_at'] !== null && html` (${w.left})`}`,
          html`${year.programmeOf(it['seat_id']) || rolesOf(year, it)}`,
        ]),
    )}
    <h2>${w.inside}</h2>
    <ul>
      ${w.insideText.map(({ at, says }) => html`<li>${at.map((it, index) => html`${index > 0 && ', '}${placeOf(it)}`)}${at.length > 0 && ': '}${says}</li>`)}
    </ul>
    <h2>${w.outside}</h2>
    <p>${w.outsideText}</p>
    <p class="note">${w.fresh}</p>
    <h2>${w.back}</h2>
    <p>${w.backText}</p>`;
}

/** A folder has nothing to open. */
const placeOf = (at: string): Html =>
  at.endsWith('/') ? html`${at.slice(0, -1)}` : html`<a href="${at}">${at}</a>`;

const rolesOf = (year: Year, it: Row): string =>
  (it['roles'] as PlgRole[]).map((role) => year.words.roles[role]).join(', ');

function outcomes(year: Year, decided: Row[], actions: Row[]): Html {
  const { words: w } = year;
  return html`${
    decided.length > 0 &&
    html`<h3>${w.decisions}</h3>
      <ul>
        ${decided.map((it) => decision(year, it))}
      </ul>`
  }${
    actions.length > 0 &&
    html`<h3>${w.actions}</h3>
      <ul>
        ${actions.map((it) => action(year, it))}
      </ul>`
  }`;
}

const decision = (year: Year, it: Row): Html =>
  html`<li id="b-${text(it['id'])}">
    ${text(it['text'])}
    ${
      it['superseded_by_id'] !== null &&
      html`<br /><a href="${pageFiles.decisions}#b-${text(it['superseded_by_id'])}"
          >${year.words.superseded}</a
        >`
    }
  </li>`;

const action = (year: Year, it: Row): Html =>
  html`<li>
    ${text(it['text'])} (${year.words.by} ${year.nameOf(it['membership_id'])}, ${year.words.due}
    ${year.day(it['due_on'])}, ${year.words.states[text(it['state'])] ?? text(it['state'])})
  </li>`;

function meetings(year: Year): Html {
  const { words: w } = year;
  const list = year.all('meeting', 'starts_at');
  if (list.length === 0) return html`<p>${w.nothing}</p>`;
  const parts = list.map((it) => ({
    id: `m-${text(it['id'])}`,
    title: `${text(it['title'])}, ${year.day(it['starts_at'])}`,
  }));
  return html`${onThisPage(year, parts)}
  ${list.map((it) => {
    const [minutes] = year.of('meeting_minutes', 'meeting_id', it['id']);
    const version = year.of('minutes_version', 'minutes_id', minutes?.['id'], 'number').at(-1);
    const said = version ? (JSON.parse(String(version['content'])) as MinutesContent) : null;
    return html`<section aria-labelledby="m-${text(it['id'])}">
      <h2 id="m-${text(it['id'])}">${text(it['title'])}</h2>
      <p class="byline">
        ${year.day(it['starts_at'])}${it['location'] !== '' && html` · ${text(it['location'])}`}${
          it['state'] === 'cancelled' && html` · ${w.cancelled}`
        }
      </p>
      ${lines(text(it['goal']))}
      <h3>${w.agenda}</h3>
      <ol>
        ${year.of('agenda_item', 'meeting_id', it['id'], 'position').map((item) => html`<li>${text(item['title'])}</li>`)}
      </ol>
      <h3>${w.minutes}</h3>
      ${
        said
          ? html`${said.items
              .filter(({ plain }) => plain.trim())
              .map(
                (item) =>
                  html`<h4>${item.title}</h4>
                    ${lines(item.plain)}`,
              )}`
          : html`<p>${w.noMinutes}</p>`
      }
      ${outcomes(
        year,
        year.of('decision', 'meeting_id', it['id'], 'created_at'),
        year.of('commitment', 'meeting_id', it['id'], 'created_at'),
      )}
    </section>`;
  })}`;
}

function decisions(year: Year): Html {
  const { words: w } = year;
  const decided = year.all('decision', 'decided_on');
  const actions = year.all('commitment', 'due_on');
  if (decided.length + actions.length === 0) return html`<p>${w.nothing}</p>`;
  return html`<h2>${w.decisions}</h2>
    <ul>
      ${decided.map(
        (it) =>
          html`<li id="b-${text(it['id'])}">
            ${year.day(it['decided_on'])}: ${text(it['text'])}
            ${it['superseded_by_id'] !== null && html`<br /><a href="#b-${text(it['superseded_by_id'])}">${w.superseded}</a>`}
          </li>`,
      )}
    </ul>
    <h2>${w.actions}</h2>
    <ul>
      ${actions.map((it) => action(year, it))}
    </ul>`;
}

function questions(year: Year): Html {
  const { words: w } = year;
  const versions = year.all('protocol_version', 'created_at');
  return html`${versions.map((version) => {
      const asked = year
        .of('protocol_question', 'version_id', version['id'], 'position')
        .filter((it) => it['is_chosen']);
      return html`<h2>${w.version(`${text(version['major'])}.${text(version['minor'])}`)}</h2>
        ${(['student', 'teacher'] as const).map(
          (audience) =>
            html`<h3>${w.audience[audience]}</h3>
              <ol>
                ${asked.filter((it) => it['audience'] === audience).map((it) => html`<li>${text(it['text'])}</li>`)}
              </ol>`,
        )}`;
    })}
    <h2>${w.visits}</h2>
    ${wideTable(
      w.visits,
      [w.visit, w.host],
      year
        .all('assignment')
        .map((it) => [
          html`${year.nameOf(it['membership_id'])}`,
          html`${text(year.one(it['host_programme_id'])?.['name'])}`,
        ]),
    )}`;
}

function answers(year: Year): Html {
  const { words: w } = year;
  const said = Map.groupBy(year.view.answers, ({ audience, question }) => `${audience} ${question}`);
  if (said.size === 0) return html`<p>${w.noAnswers}</p>`;
  const parts = [...said.values()].map(([first], index) => ({
    id: `v-${index + 1}`,
    title: first?.question ?? '',
  }));
  return html`<p class="note">${w.codes}</p>
    ${onThisPage(year, parts)}
    ${[...said.values()].map((list, index) => {
      const [first] = list;
      return html`<section aria-labelledby="v-${index + 1}">
        <h2 id="v-${index + 1}">${first?.question}</h2>
        <p class="byline">${first && w.audience[first.audience]}</p>
        ${list.map(
          (it) =>
            html`<h3>${it.code}</h3>
              ${lines(it.said)}`,
        )}
      </section>`;
    })}`;
}

function report(year: Year): Html {
  const { words: w } = year;
  const { versions, draft } = year.view;
  const codes = new Map(draft?.quotes.map(({ id, code }) => [id, code]));
  return html`${
      versions.length === 0
        ? html`<p>${w.noReport}</p>`
        : html`<ul>
            ${versions.map(
              (it) =>
                html`<li>
                  ${it.title} ${it.number}, ${year.day(it.publishedAt)}:
                  <a href="rapport/${it.number}.html">${w.read}</a>,
                  <a href="rapport/${it.number}.pdf">PDF</a>,
                  <a href="rapport/${it.number}.docx">Word</a
                  >${it.summaries.map((audience) => sheetLink(year, it.number, audience))}
                </li>`,
            )}
          </ul>`
    }
    <h2>${w.chapters}</h2>
    ${(draft?.sections ?? []).map((it) => {
      const words = lines(it.blocks.flatMap((block) => said(year, codes, block)).join('\n'));
      return html`<h3>${it.title}</h3>
        ${words}
        ${it.kind !== 'text' && html`<p><a href="${pageFiles.insights}#${it.kind}">${w.pages.insights}</a></p>`}
        ${it.kind === 'text' && words.length === 0 && html`<p class="byline">${w.nothing}</p>`}`;
    })}
    ${draft === null && html`<p>${w.nothing}</p>`}`;
}

/** With what is counted in it, as it is now. Literal words stay under lock: their code says where they are. */
function said(year: Year, codes: ReadonlyMap<string, string>, block: SnapshotBlock): string[] {
  if (block.kind === 'quote') return [year.words.quoted(codes.get(block.quoteId) ?? '–')];
  if (block.kind === 'list')
    return block.items.map((item) => `– ${item.flatMap((one) => said(year, codes, one)).join(' ')}`);
  return [block.inlines.map((it) => (it.kind === 'break' ? '\n' : it.text)).join('')];
}

const sheetLink = (year: Year, number: string, audience: RecommendationAudience): Html => {
  const words = publicationWords[year.view.locale];
  return html`,
    <a href="rapport/${number}-${sheetPaths[audience]}.pdf">${words.inShort(words.audience[audience])}</a>`;
};
