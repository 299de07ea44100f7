import {
  portraitSections,
  portraitWords,
  type PortraitField,
  type PortraitFileRefDto,
  type PortraitValueDto,
} from '@leerkring/shared';
import { answer } from '../editions/edition-page.presenter.ts';
import { html, type Html } from '../platform/page/html.ts';
import type { PortraitValues } from '../portraits/portrait-version.entity.ts';
import { onThisPage } from './dossier-page.presenter.ts';
import { text, type Year } from './dossier-view.presenter.ts';
import { attachmentOf } from './attachment.rules.ts';

/** What each programme showed the group, with its pictures beside the words. */
export function presentPortraits(year: Year): Html {
  const versions = year.all('portrait_version');
  if (versions.length === 0) return html`<p>${year.words.noPortrait}</p>`;
  const parts = versions.map((it) => ({
    id: `p-${text(it['id'])}`,
    title: year.programmeOf(year.one(it['portrait_id'])?.['seat_id']),
  }));
  return html`${onThisPage(year, parts)}
  ${versions.map((it) => {
    const seatId = year.one(it['portrait_id'])?.['seat_id'];
    const values = it['values'] as PortraitValues;
    return html`<section aria-labelledby="p-${text(it['id'])}">
      <h2 id="p-${text(it['id'])}">${year.programmeOf(seatId)}</h2>
      ${portraitSections.flatMap(({ fields }) =>
        fields.map((field) => {
          const value = values[field.id as keyof PortraitValues];
          return value !== undefined && shown(year, field, value, year.programmeOf(seatId));
        }),
      )}
    </section>`;
  })}`;
}

function shown(year: Year, field: PortraitField, value: PortraitValueDto, programme: string): Html {
  const { locale } = year.view;
  const label = portraitWords[locale].fields[field.id as keyof PortraitValues].label;
  return html`<h3>${label}</h3>
    ${value.files ? value.files.map((file) => attached(year, file)) : answer(field, value, locale, programme)}`;
}

/** Only what is in the dossier too: a file that was taken away since has left its name in the version. */
function attached(year: Year, { id, kind, name, alt, caption, width, height }: PortraitFileRefDto): Html {
  if (!year.one(id)) return html``;
  if (kind === 'document') return html`<p><a href="${attachmentOf(id, 'large', false)}">${name}</a></p>`;
  return html`<figure class="picture">
    <img
      src="${attachmentOf(id, 'large', true)}"
      alt="${alt}"
      width="${width}"
      height="${height}"
      loading="lazy"
    />
    ${caption !== '' && html`<figcaption>${caption}</figcaption>`}
  </figure>`;
}
