import {
  isolated,
  portraitSections,
  portraitSources,
  portraitWords,
  type EditionLicence,
  type HoursTableDto,
  type Locale,
  type PortraitChoice,
  type PortraitField,
  type PortraitFileRefDto,
  type PortraitValueDto,
  type SnapshotBlock,
  type StartedFromDto,
} from '@leerkring/shared';
import { derogationWords } from '../derogations/derogation.words.ts';
import { html, type Html } from '../platform/page/html.ts';
import { writePage } from '../platform/page/page.ts';
import type { PortraitValues } from '../portraits/portrait-version.entity.ts';
import { verdictsOf } from '../portraits/portrait.rules.ts';
import { inline } from '../publications/text.presenter.ts';
import { dayOf, longDate, yearOf } from '../publications/publication.words.ts';
import { blocksOf } from '../publications/snapshot.rules.ts';
import type { Edition } from './edition.entity.ts';
import { editionWords, type EditionWords } from './edition.words.ts';
import { presentFollowForm } from './follow-page.presenter.ts';
import { presentQuestionForm } from './question-page.presenter.ts';
import { shelfWords } from './shelf.words.ts';

const said = ['title', 'core'];

/** The public page of one edition, with what everyone may read of it at this moment and nothing else. */
export function presentEditionPage(
  edition: Edition,
  values: PortraitValues,
  all: Edition[],
  /** Whether an institution says how to ask for fewer hours. */
  hasRoute: boolean,
): string {
  const { showcase: it } = edition;
  const { locale } = it;
  const words = editionWords[locale];
  const labels = portraitWords[locale];
  const newest = all.find(({ state }) => state === 'public');
  const title = values.title?.line || it.programme.name;
  const published = (edition.publishedAt ?? edition.proposedAt).toISOString();
  const cite = words.cite({
    by: `${it.programme.name}, ${it.institution}`,
    year: yearOf(published),
    title,
    institution: it.institution,
    url: it.url,
  });
  const licence = words.licences[it.licence];
  const sections = portraitSections.map((section) => {
    const fields: PortraitField[] = section.fields.filter(({ id }) => values[id] && !said.includes(id));
    if (fields.length === 0) return false;
    return html`<section aria-labelledby="deel-${section.id}">
      <h2 id="deel-${section.id}">${labels.sections[section.id]}</h2>
      ${fields.map((field) => {
        const id = field.id as keyof PortraitValues;
        return html`<h3>${labels.fields[id].label}</h3>
          ${answer(field, values[id] ?? {}, locale)}${id === 'hours' && outcomes(it, values, words)}`;
      })}
    </section>`;
  });
  const body = html`<header>
      <p class="group"><a href="/portretten">${words.all}</a></p>
      <h1>${title}</h1>
      ${values.core?.line && html`<p class="lead">${values.core.line}</p>`}
      <p class="byline">
        ${[isolated(it.programme.name), words.level(it.programme.levels), words.routes[it.programme.route]].join(' · ')}
      </p>
      <p class="byline">${[isolated(it.institution), it.schoolYear].join(' · ')}</p>
      <p class="byline">${words.checked(longDate(published, locale))}</p>
      ${
        newest !== undefined &&
        newest.number !== edition.number &&
        html`<p class="note">${words.newer} <a href="/portret/${edition.slug}">${words.toNewest}</a></p>`
      }
    </header>
    <main id="tekst">
      <p><a class="button" href="/portret/${edition.slug}/kaart">${words.card}</a></p>
      ${sections}
    </main>
    <footer>
      <section aria-labelledby="over">
        <h2 id="over">${words.about}</h2>
        <h3>${words.licence}</h3>
        <p>${licence.text} <a href="${licenceUrl(it.licence, locale)}" rel="license">${licence.name}</a></p>
        ${it.startedFrom && startedFrom(it.startedFrom, locale)}
        <h3>${words.citation}</h3>
        <p>${cite}</p>
        <h3>${words.link}</h3>
        <p><a href="${edition.path}">${it.url}</a></p>
        <h3>${words.versions}</h3>
        <ol class="versions">
          ${all.map((other) => html`<li>${versionLine(other, edition, words)}</li>`)}
        </ol>
      </section>
      <section aria-labelledby="begin">
        <h2 id="begin">${shelfWords[locale].start}</h2>
        <p>${shelfWords[locale].startText}</p>
        <p><a class="button" href="/portret-overnemen/${edition.slug}">${shelfWords[locale].start}</a></p>
        ${hasRoute && html`<p><a href="/urennorm">${derogationWords[locale].link}</a></p>`}
      </section>
      ${presentFollowForm(locale, edition.slug)} ${presentQuestionForm(locale, edition.slug)}
    </footer>`;
  return writePage({
    locale,
    title: `${title} · ${it.programme.name}`,
    skip: words.skip,
    body,
    head: [
      html`<link rel="canonical" href="${it.url}" />`,
      html`<link rel="license" href="${licenceUrl(it.licence, locale)}" />`,
      html`<meta name="citation_title" content="${title}" />`,
      html`<meta name="citation_author" content="${it.programme.name}, ${it.institution}" />`,
      html`<meta name="citation_publication_date" content="${dayOf(published)}" />`,
      ...(values.core?.line ? [html`<meta name="description" content="${values.core.line}" />`] : []),
    ],
  });
}

/** Who began with the words of others says whose they were. */
function startedFrom(of: StartedFromDto, locale: Locale): Html {
  const { startedFrom: begun, alsoFrom } = shelfWords[locale];
  const nameOf = (licence: string) =>
    editionWords[locale].licences[licence as EditionLicence]?.name ?? licence;
  return html`${portraitSources(of).map(
    (it, index) =>
      html`<p>
        ${index === 0 ? begun : alsoFrom}
        <a href="${it.url}">${it.programme}, ${it.institution}: ${it.title}</a> (${nameOf(it.licence)}).
      </p>`,
  )}`;
}

export function licenceUrl(licence: string, locale: Locale): string {
  const kind = licence === 'cc_by_sa' ? 'by-sa' : 'by';
  return `https://creativecommons.org/licenses/${kind}/4.0/deed.${locale}`;
}

function versionLine(other: Edition, shown: Edition, words: EditionWords): Html {
  const name = words.version(other.number);
  const date = longDate((other.publishedAt ?? other.proposedAt).toISOString(), shown.showcase.locale);
  if (other.withdrawnAt) return html`${name} (${words.gone}) · ${date}`;
  if (other.number === shown.number) return html`<strong>${name}</strong> (${words.current}) · ${date}`;
  return html`<a href="${other.path}">${name}</a> · ${date}`;
}

/**
 * One answer; a field holds at most the one part that belongs to its kind.
 * @param of whose it is, where answers of several stand on one page
 */
export function answer(field: PortraitField, value: PortraitValueDto, locale: Locale, of = ''): Html {
  const words = editionWords[locale];
  if (value.doc)
    return html`${blocksOf(value.doc, { support: () => '', number: () => ({ text: '' }) }).map(block)}`;
  if (value.files) return html`${value.files.map((file) => shown(file, words))}`;
  if (value.hours) return html`${value.hours.map((table) => hoursTable(table, words, of))}`;
  return html`<p>${plainAnswer(field, value, locale)}</p>`;
}

/** A picture with its words, or a document to save. */
function shown(file: PortraitFileRefDto, words: EditionWords): Html {
  const at = `/portret-bestand/${file.id}`;
  if (file.kind === 'document')
    return html`<p>
      <a href="${at}/groot" download>${file.name}</a> (${words.fileSize(file.size)})
      ${file.caption && html`<br />${file.caption}`}
    </p>`;
  return html`<figure class="picture">
    <img
      src="${at}/groot"
      alt="${file.alt}"
      width="${file.width}"
      height="${file.height}"
      loading="lazy"
      decoding="async"
    />
    ${file.caption && html`<figcaption>${file.caption}</figcaption>`}
  </figure>`;
}

/** The same in one line of words. */
export function plainAnswer(field: PortraitField, value: PortraitValueDto, locale: Locale): string {
  const words = editionWords[locale];
  if (value.choice)
    return field.options?.includes(value.choice)
      ? portraitWords[locale].choices[value.choice as PortraitChoice]
      : value.choice;
  if (value.date) return longDate(value.date, locale);
  if (value.audience) {
    const { levels, years, route, students } = value.audience;
    return [
      levels.length > 0 && words.level(levels),
      years.length > 0 && words.years(years),
      route && words.routes[route],
      students !== null && words.students(students),
    ]
      .filter((part) => typeof part === 'string')
      .join(' · ');
  }
  if (value.files) return value.files.map(({ name, alt }) => alt || name).join(' · ');
  return value.text ?? value.line ?? String(value.number ?? '');
}

function block(of: SnapshotBlock): Html {
  switch (of.kind) {
    case 'heading':
      return html`<h4>${of.inlines.map((it) => inline(it))}</h4>`;
    case 'paragraph':
      return html`<p>${of.inlines.map((it) => inline(it))}</p>`;
    case 'quote':
      // Words of respondents have a page of their own, where they can be withdrawn.
      return html``;
    case 'list': {
      const items = of.items.map((item) => html`<li>${item.map(block)}</li>`);
      return of.ordered
        ? html`<ol>
            ${items}
          </ol>`
        : html`<ul>
            ${items}
          </ul>`;
    }
  }
}

const hoursShown = (hours: number | null): string => (hours === null ? '–' : String(hours));

function hoursTable({ level, rows }: HoursTableDto, words: EditionWords, of: string): Html {
  const name = [of, words.hoursCaption(level)].filter(Boolean).join(', ');
  return html`<div class="wide" role="region" tabindex="0" aria-label="${name}">
    <table>
      <caption>
        ${words.hoursCaption(level)}
      </caption>
      <thead>
        <tr>
          ${words.hoursHead.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ bot, bpv }, index) =>
            html`<tr>
              <th scope="row">${index + 1}</th>
              <td>${hoursShown(bot)}</td>
              <td>${hoursShown(bpv)}</td>
              <td>${bot === null || bpv === null ? '–' : bot + bpv}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function outcomes(it: Edition['showcase'], values: PortraitValues, words: EditionWords): Html {
  const verdicts = verdictsOf(values, it.normId, it.programme.route);
  return html`${verdicts.map(({ level, outcome }) => {
    const text = words.outcomes[outcome];
    return text !== undefined && html`<p class="note">${words.level([level])}: ${text}</p>`;
  })}`;
}
