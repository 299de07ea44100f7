import {
  compareNames,
  recommendationAudiences,
  SNAPSHOT_FORMAT,
  type Locale,
  type Snapshot,
  type SnapshotBlock,
  type SnapshotInsight,
  type SnapshotSummary,
  type RecommendationAudience,
  type SnapshotMethod,
  type SnapshotQuote,
  type SnapshotRecommendation,
  type SnapshotTheme,
  type WeighedDto,
  type TallyDto,
  tallyValues,
  type TextNodeJson,
} from '@leerkring/shared';
import type { ThemeView } from '../analysis/analysis.service.ts';
import { isSingleCase } from '../analysis/support.rules.ts';
import type { Theme } from '../analysis/theme.entity.ts';
import { presentSources } from '../insights/insight.presenter.ts';
import type { InsightView } from '../insights/insights.service.ts';
import type { Membership } from '../plgs/membership.entity.ts';
import type { Plg } from '../plgs/plg.entity.ts';
import { programmeNamesOf } from '../plgs/seat.entity.ts';
import type { Recommendation } from '../recommendations/recommendation.entity.ts';
import type { Section } from '../reports/section.entity.ts';
import { publicationWords } from './publication.words.ts';
import { blocksOf, quotesShownIn, type Told } from './snapshot.rules.ts';
import { sayAbout, sayTally } from './tally.words.ts';

/** Everything a snapshot is made of, loaded at one moment. */
export interface SnapshotFacts {
  locale: Locale;
  slug: string;
  url: string;
  number: string;
  title: string;
  frozenAt: Date;
  changeNote: string;
  /** With leading questions and seats with programme and institution. */
  plg: Plg;
  /** With user. */
  authors: Membership[];
  sections: { section: Section; text: TextNodeJson }[];
  summaries: { audience: RecommendationAudience; text: TextNodeJson }[];
  conversations: { audience: 'student' | 'teacher' }[];
  method: SnapshotMethod;
  /** Those that the group stands behind. */
  insights: InsightView[];
  themes: ThemeView[];
  /** Every line of counts that everyone in the group may read. */
  tallies: TallyDto[];
  quotes: (SnapshotQuote & { themeIds: string[] })[];
  /** Agreed ones, with evidence and owner with seat and programme. */
  recommendations: Recommendation[];
  /** What each got in weighings that are closed: its words, or else the last ones that were weighed. */
  weighed: ReadonlyMap<string, WeighedDto>;
}

/** Only what may be read by everyone: no address, no id of a person, no name but those of the authors. */
export function presentSnapshot(facts: SnapshotFacts): Snapshot {
  const { plg, locale } = facts;
  const { sections } = presentChapters(facts);
  const summaries = presentSummaries(facts);
  const known = new Map(facts.quotes.map((quote) => [quote.id, quote]));
  const themes = facts.themes.map((it) => presentTheme(it, facts.quotes));
  const names = programmeNamesOf(plg.seats);
  return {
    format: SNAPSHOT_FORMAT,
    locale,
    slug: facts.slug,
    url: facts.url,
    number: facts.number,
    title: facts.title,
    group: plg.name,
    schoolYear: plg.schoolYear,
    organisations: distinct(plg.seats.map((seat) => seat.programme.institution.name)),
    programmes: plg.seats
      .map(({ programme: { id, name, levels } }) => ({ name: names.get(id) ?? name, levels }))
      .toSorted((a, b) => compareNames(a.name, b.name)),
    authors: facts.authors.map((author) => author.user.name).toSorted(compareNames),
    frozenAt: facts.frozenAt.toISOString(),
    changeNote: facts.changeNote,
    leadingQuestions: plg.leadingQuestions
      .toSorted((a, b) => a.position - b.position)
      .map((question) => question.text),
    conversations: {
      total: facts.conversations.length,
      students: facts.conversations.filter((it) => it.audience === 'student').length,
      teachers: facts.conversations.filter((it) => it.audience === 'teacher').length,
    },
    method: facts.method,
    sections: sections.map((section) => ({ ...section, blocks: withoutUnknown(section.blocks, known) })),
    themes,
    recommendations: facts.recommendations.map((it) => ({
      id: it.id,
      audience: it.audience,
      wording: it.wording,
      themeIds: it.evidence.map((evidence) => evidence.themeId),
      owner: it.owner?.seat?.programme.name ?? '',
      due: it.due,
      ...presentWeighed(facts.weighed.get(it.id), it.wordingVersion),
    })),
    // Of what nobody shows it is not told that it was said, nor by whom.
    quotes: quotesShownIn({ sections, summaries, themes })
      .flatMap((id) => known.get(id) ?? [])
      .map(presentQuote),
    ...(facts.insights.length > 0 && { insights: facts.insights.map(presentEndorsed) }),
    ...(summaries.length > 0 && {
      summaries: summaries.map((it) => ({ ...it, blocks: withoutUnknown(it.blocks, known) })),
    }),
  };
}

function presentTheme(
  { theme, support, isTooFew }: ThemeView,
  quotes: SnapshotFacts['quotes'],
): SnapshotTheme {
  return {
    id: theme.id,
    name: theme.name,
    description: theme.description,
    support: isTooFew ? null : support,
    singleCase: isTooFew || isSingleCase(support),
    counterVoice: theme.counterVoice,
    quoteIds: quotes.filter(({ themeIds }) => themeIds.includes(theme.id)).map(({ id }) => id),
  };
}

/** Per programme, as the group reads it; the words of a minority stand there without saying of which programme. */
function presentWeighed(
  it: WeighedDto | undefined,
  wordingVersion: number,
): Pick<SnapshotRecommendation, 'weighed'> {
  if (!it) return {};
  return {
    weighed: {
      isEarlier: it.wordingVersion < wordingVersion,
      voters: it.voters,
      fingers: it.fingers,
      programmes: it.programmes.map(({ programmeName: name, fingers }) => ({ name, fingers })),
      // Neither the number of fingers nor the order leads to one of these programmes.
      minority: it.concerns
        .map(({ text }) => ({ text }))
        .toSorted((a, b) => a.text.localeCompare(b.text, 'nl')),
    },
  };
}

function presentQuote({ id, code, audience, isParaphrased, question }: SnapshotQuote): SnapshotQuote {
  return {
    id,
    code,
    ...(audience && { audience }),
    ...(isParaphrased && { isParaphrased }),
    ...(question && { question }),
  };
}

function presentEndorsed(view: InsightView): SnapshotInsight {
  const { id, text } = view.insight;
  return {
    id,
    text,
    sources: presentSources(view).map(({ kind, isAgainst, themeId, name, note, groups, found }) => {
      const counted = view.themes.get(themeId ?? '');
      return {
        kind,
        isAgainst,
        name: name || note,
        ...(groups !== null && { note, groups }),
        ...(found && { found }),
        support: counted && !counted.isTooFew ? counted.support : null,
      };
    }),
  };
}

/** What computed numbers say, from the data as it is now. */
function tellerOf({ themes, tallies, locale }: Pick<SnapshotFacts, 'themes' | 'tallies' | 'locale'>): Told {
  const words = publicationWords[locale];
  return {
    support: (themeId) => {
      const counted = themes.find(({ theme }) => theme.id === themeId);
      return counted ? words.supported(counted.isTooFew ? null : counted.support) : '–';
    },
    number: (of) => {
      const tally = tallies.find(({ key }) => key === of.tally);
      const values = tallyValues(tally, of);
      if (!tally || !values) return { text: '–' };
      return { text: sayTally(locale, of.shape, values), about: sayAbout(locale, tally, of) };
    },
  };
}

/** The summaries that say something, for readers in one order. */
export function presentSummaries(
  facts: Pick<SnapshotFacts, 'summaries' | 'themes' | 'tallies' | 'locale'>,
): SnapshotSummary[] {
  return recommendationAudiences.flatMap((audience) => {
    const text = facts.summaries.find((it) => it.audience === audience)?.text;
    const blocks = text ? blocksOf(text, tellerOf(facts)) : [];
    return blocks.length > 0 ? [{ audience, blocks }] : [];
  });
}

/** The chapters as they would be frozen now, and the threads as they are named. */
export function presentChapters(
  facts: Pick<SnapshotFacts, 'sections' | 'themes' | 'tallies' | 'locale'>,
): Pick<Snapshot, 'sections'> & { themes: Theme[] } {
  const told = tellerOf(facts);
  const sections = facts.sections
    .toSorted((a, b) => a.section.position - b.section.position)
    .map(({ section, text }) => ({
      id: section.id,
      kind: section.kind,
      title: section.title,
      blocks: blocksOf(text, told),
    }));
  return { sections, themes: facts.themes.map(({ theme }) => theme) };
}

/** A text may name a quote of another group by hand; it is not one of ours and is not shown. */
function withoutUnknown(blocks: SnapshotBlock[], known: ReadonlyMap<string, unknown>): SnapshotBlock[] {
  return blocks.flatMap((block): SnapshotBlock[] => {
    if (block.kind === 'quote') return known.has(block.quoteId) ? [block] : [];
    if (block.kind === 'list') {
      const items = block.items.map((item) => withoutUnknown(item, known)).filter((item) => item.length > 0);
      return items.length > 0 ? [{ ...block, items }] : [];
    }
    return [block];
  });
}

function distinct(names: string[]): string[] {
  return [...new Set(names)].toSorted(compareNames);
}
