import type { RecommendationAudience, SnapshotBlock } from '@leerkring/shared';
import type { MinutesContent } from '../minutes/content.rules.ts';
import { html, type Html } from '../platform/page/html.ts';
import { writePage } from '../platform/page/page.ts';
import { publicationWords } from '../publications/publication.words.ts';
import { sheetPaths } from '../publications/sheet.words.ts';
import { presentPortraits } from './dossier-portraits.presenter.ts';
import type { Row } from './form-table.rules.ts';
import { text, Year, type DossierView } from './dossier-view.presenter.ts';
import type { DossierWords } from './dossier.words.ts';

const lines = (said: string): Html[] =>
  said.split('\n').flatMap((line) => (line.trim() ? [html`<p>${line}</p>`] : []));

const files = {
  start: 'index.html',
  meetings: 'bijeenkomsten.html',
  decisions: 'besluiten.html',
  questions: 'vragen.html',
  portraits: 'portretten.html',
  answers: 'antwoorden.html',
  insights: 'inzichten.html',
  report: 'rapport.html',
} as const;
type PageName = keyof typeof files;

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
    insights: insights(year),
    report: report(year),
  };
  const [group] = year.all('plg');
  return new Map(
    (Object.keys(files) as PageName[]).map((name) => {
      const title = year.words.pages[name];
      const groupName = `${text(group?.['name'])} ${text(group?.['school_year'])}`;
      const body = html`<header>
          <p class="group">${groupName}</p>
          <h1>${name === 'start' ? text(group?.['name']) : title}</h1>
          ${name === 'start' && html`<p class="lead">${year.words.lead(text(group?.['school_year']))}</p>`}
        </header>
        <nav class="contents" aria-label="${year.words.pages.start}">
          <ol>
            ${(Object.keys(files) as PageName[]).map(
              (other) =>
                html`<li>
                  ${
                    other === name
                      ? html`<span aria-current="page">${year.words.pages[other]}</span>`
                      : html`<a href="${files[other]}">${year.words.pages[other]}</a>`
                  }
                </li>`,
            )}
          </ol>
        </nav>
        <main id="tekst">${bodies[name]}</main>`;
      const page = writePage({
        locale: view.locale,
        title: `${title} · ${groupName}`,
        skip: year.words.skip,
        body,
      });
      return [files[name], Buffer.from(page)];
    }),
  );
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
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">${w.name}</th>
            <th scope="col">${w.programme}</th>
          </tr>
        </thead>
        <tbody>
          ${members
            .map((it) => ({ it, name: year.nameOf(it['id']) }))
            .toSorted((a, b) => (a.name < b.name ? -1 : 1))
            .map(
              ({ it, name }) =>
                html`<tr>
                  <td>${name}${it['left_at'] !== null && html` (${w.left})`}</td>
                  <td>${year.programmeOf(it['seat_id'])}</td>
                </tr>`,
            )}
        </tbody>
      </table>
    </div>
    <h2>${w.inside}</h2>
    <ul>
      ${w.insideText.map((it) => html`<li>${it}</li>`)}
    </ul>
    <h2>${w.outside}</h2>
    <p>${w.outsideText}</p>
    <p class="note">${w.fresh}</p>
    <h2>${w.back}</h2>
    <p>${w.backText}</p>`;
}

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
      html`<br /><a href="${files.decisions}#b-${text(it['superseded_by_id'])}">${year.words.superseded}</a>`
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
  return html`${list.map((it) => {
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
          ? html`${said.items.map(
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
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">${w.visit}</th>
            <th scope="col">${w.host}</th>
          </tr>
        </thead>
        <tbody>
          ${year.all('assignment').map(
            (it) =>
              html`<tr>
                <td>${year.nameOf(it['membership_id'])}</td>
                <td>${text(year.one(it['host_programme_id'])?.['name'])}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function answers(year: Year): Html {
  const { words: w } = year;
  const said = Map.groupBy(year.view.answers, ({ audience, question }) => `${audience} ${question}`);
  if (said.size === 0) return html`<p>${w.noAnswers}</p>`;
  return html`<p class="note">${w.codes}</p>
    ${[...said.values()].map((list) => {
      const [first] = list;
      return html`<section>
        <p class="group">${first && w.audience[first.audience]}</p>
        <h2>${first?.question}</h2>
        ${list.map(
          (it) =>
            html`<h3>${it.code}</h3>
              ${lines(it.said)}`,
        )}
      </section>`;
    })}`;
}

function insights(year: Year): Html {
  const { words: w } = year;
  const themes = year.all('theme', 'position');
  const recommendations = year
    .all('recommendation', 'position')
    .filter((it) => it['merged_into_id'] === null);
  if (themes.length + recommendations.length === 0) return html`<p>${w.nothing}</p>`;
  return html`${themes.map(
      (it) =>
        html`<h2>${text(it['name'])}</h2>
          ${lines(text(it['description']))}
          ${
            it['counter_voice'] !== '' &&
            html`<h3>${w.counterVoice}</h3>
              ${lines(text(it['counter_voice']))}`
          }`,
    )}
    <h2>${w.recommendations}</h2>
    <ol>
      ${recommendations.map(
        (it) =>
          html`<li>
            ${text(it['wording'])} (${w.towards[it['audience'] as keyof DossierWords['towards']]})
          </li>`,
      )}
    </ol>`;
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
    ${draft?.sections.map(
      (it) =>
        html`<h3>${it.title}</h3>
          ${lines(it.blocks.flatMap((block) => said(year, codes, block)).join('\n'))}`,
    )}`;
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
