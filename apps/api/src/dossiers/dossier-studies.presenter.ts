import { percentOf, sheetKinds, type InstrumentQuestionDto, type SheetKind } from '@leerkring/shared';
import { html, type Html } from '../platform/page/html.ts';
import type { SurveyItem } from '../surveys/survey.entity.ts';
import { rootOf } from '../workshops/workshop.rules.ts';
import { attachmentOf } from './attachment.rules.ts';
import { lines, onThisPage, wideTable } from './dossier-page.presenter.ts';
import { text, type Year } from './dossier-view.presenter.ts';
import type { Row } from './form-table.rules.ts';

/** Beside the conversations: working sessions with their sheets, questions that were asked otherwise, counts of others. */
export function presentStudies(year: Year): Html {
  const { words: w } = year;
  const sessions = year.all('workshop', 'held_on');
  const asked = year.all('instrument', 'opened_at').filter((it) => it['opened_at'] !== null);
  const counted = year.all('survey', 'created_at');
  const all = [...sessions, ...asked, ...counted];
  if (all.length === 0) return html`<p>${w.nothing}</p>`;
  return html`${onThisPage(
    year,
    all.map((it) => ({ id: idOf(it), title: text(it['title']) })),
  )}
  ${sessions.map((it) => session(year, it))} ${asked.map((it) => questions(year, it))}
  ${counted.map((it) => counts(year, it))}`;
}

const idOf = (it: Row): string => `o-${text(it['id'])}`;

const part = (it: Row, kind: string, body: Html): Html =>
  html`<section>
    <h2 id="${idOf(it)}">${text(it['title'])}</h2>
    <p class="byline">${kind}</p>
    ${body}
  </section>`;

function session(year: Year, it: Row): Html {
  const { words: w } = year;
  const groups = year.of('workshop_group', 'workshop_id', it['id'], 'number');
  const people = groups.reduce((sum, group) => sum + Number(group['people']), 0);
  const asked = { dream: text(it['dream_question']), need: text(it['need_question']) };
  return part(
    it,
    `${w.session} · ${year.day(it['held_on'])} · ${w.groups(groups.length, people)}`,
    html`${sheetKinds.map((kind) => answersOf(year, it, kind, asked[kind]))}
    ${groups.map((group) => sheetsOf(year, group, asked))}`,
  );
}

const list = (rows: Row[]): Html =>
  html`<ul>
    ${rows.map((it) => html`<li>${text(it['text'])}</li>`)}
  </ul>`;

/** What the groups wrote, under what it comes down to; what was merged stands under what it became. */
function answersOf(year: Year, it: Row, kind: SheetKind, question: string): Html {
  const { words: w } = year;
  const categories = year
    .of('workshop_category', 'workshop_id', it['id'], 'name')
    .filter((one) => one['kind'] === kind)
    .map((one) => ({
      id: String(one['id']),
      name: text(one['name']),
      mergedIntoId: one['merged_into_id'] === null ? null : String(one['merged_into_id']),
    }));
  const said = year
    .of('workshop_answer', 'workshop_id', it['id'], 'created_at')
    .filter((one) => one['kind'] === kind);
  const under = Map.groupBy(said, (one) => rootOf(categories, one['category_id'] as string | null)?.id);
  if (said.length === 0) return html``;
  return html`<h3>${question}</h3>
    ${categories.flatMap(({ id, name }) => {
      const rows = under.get(id) ?? [];
      const groups = new Set(rows.map((one) => one['group_id'])).size;
      return (
        rows.length > 0 &&
        html`<h4>${name} (${w.groupsNamed(groups)})</h4>
          ${list(rows)}`
      );
    })}
    ${under.has(undefined) && html`${categories.length > 0 && html`<h4>${w.loose}</h4>`}${list(under.get(undefined) ?? [])}`}`;
}

function sheetsOf(year: Year, group: Row, asked: Record<SheetKind, string>): Html {
  const { words: w } = year;
  const number = Number(group['number']);
  const sheets = year.of('workshop_sheet', 'group_id', group['id'], 'created_at');
  if (sheets.length === 0) return html``;
  return html`<h3>${w.sheetsOf(number)}</h3>
    ${sheets.map((sheet, index) => {
      const name = w.sheet(number, index + 1);
      return html`<figure class="picture">
        <a href="${attachmentOf(text(sheet['id']), 'large', true)}"
          ><img
            src="${attachmentOf(text(sheet['id']), 'small', true)}"
            alt="${name}"
            width="${Number(sheet['width'])}"
            height="${Number(sheet['height'])}"
            loading="lazy"
        /></a>
        <figcaption>${name}: ${asked[sheet['kind'] as SheetKind]}</figcaption>
      </figure>`;
    })}`;
}

/** What was asked; what people answered lies under lock. */
function questions(year: Year, it: Row): Html {
  const { words: w } = year;
  const until = it['closed_at'] === null ? w.stillOpen : w.closedOn(year.day(it['closed_at']));
  return part(
    it,
    `${w.asked} · ${year.day(it['opened_at'])} · ${until}`,
    html`${lines(text(it['goal']))}
      <ol>
        ${(it['questions'] as InstrumentQuestionDto[]).map(
          (one) =>
            html`<li>
              ${one.text}${one.options.length > 0 && html` <small>(${one.options.join(' / ')})</small>`}
            </li>`,
        )}
      </ol>`,
  );
}

/** Counts of others, each with over how many it is. */
function counts(year: Year, it: Row): Html {
  const { words: w } = year;
  const options = it['options'] as string[];
  const rows = (it['items'] as SurveyItem[]).map(({ text: said, counts: found }) => {
    const of = found.reduce((sum, count) => sum + count, 0);
    return [said, ...found.map((count) => `${count} (${percentOf(count, of)}%)`), String(of)];
  });
  const about = [text(it['source']), text(it['period'])].filter(Boolean).join(', ');
  return part(
    it,
    `${w.counted} · ${about}`,
    wideTable(
      text(it['title']),
      [w.question, ...options, w.together],
      rows.map((row) => row.map((cell) => html`${cell}`)),
    ),
  );
}
