import {
  cardQuoteFields,
  cardSections,
  portraitField,
  type CardPartDto,
  type CardQuoteDto,
  type EditionLicence,
  type Locale,
} from '@leerkring/shared';
import { plainAnswer } from '../editions/edition-page.presenter.ts';
import type { PortraitValues } from '../portraits/portrait-version.entity.ts';
import { isEmptyValue } from '../portraits/portrait.rules.ts';

/** So much of one answer fits on a page beside all the others. */
const longest = 300;
const longestQuote = 240;

/** As many whole sentences as fit; of one that is longer by itself as many whole words. */
export function shortened(
  text: string,
  most: number,
  locale: Locale,
): { text: string; isShortened: boolean } {
  const whole = text.replaceAll(/\s+/g, ' ').trim();
  if (whole.length <= most) return { text: whole, isShortened: false };
  let kept = '';
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(whole)) {
    if ((kept + segment).trimEnd().length > most) break;
    kept += segment;
  }
  if (kept.trim() !== '') return { text: kept.trim(), isShortened: true };
  const cut = whole.slice(0, most - 1).toWellFormed();
  const atWord = cut.lastIndexOf(' ');
  return { text: `${(atWord > most / 2 ? cut.slice(0, atWord) : cut).trimEnd()}…`, isShortened: true };
}

/** The answers that a card tells, of those that its reader may read; what is not answered is not on it. */
export function cardParts(values: PortraitValues, locale: Locale): CardPartDto[] {
  return cardSections.flatMap(({ id: section, fields }) =>
    fields.flatMap((fieldId) => {
      const field = portraitField(fieldId);
      const value = values[fieldId];
      if (!field || !value || isEmptyValue(value)) return [];
      const said = shortened(plainAnswer(field, value, locale), longest, locale);
      return said.text === '' ? [] : [{ section, fieldId, ...said }];
    }),
  );
}

/** Words of the programme itself. What respondents said is never on a card: a programme beside it makes them known. */
export function cardQuote(
  values: PortraitValues,
  licence: EditionLicence | null,
  locale: Locale,
): CardQuoteDto | null {
  for (const fieldId of cardQuoteFields) {
    const said = shortened(values[fieldId]?.text ?? '', longestQuote, locale);
    if (said.text !== '') return { fieldId, text: said.text, licence };
  }
  return null;
}
