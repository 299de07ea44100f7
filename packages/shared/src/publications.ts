/**
 * One frozen version of a report as data. Every publication (page, PDF) is written from this alone.
 * Quotes are ids with a code: their words stay with the quote, so that a withdrawal reaches every version.
 */
export const SNAPSHOT_FORMAT = 1;

export interface SnapshotMarks {
  bold?: true;
  italic?: true;
  href?: string;
}

export type SnapshotInline =
  | ({ kind: 'text'; text: string } & SnapshotMarks)
  | { kind: 'count'; text: string; themeId: string | null }
  | { kind: 'break' };

export type SnapshotBlock =
  | { kind: 'paragraph'; inlines: SnapshotInline[] }
  | { kind: 'heading'; level: 1 | 2; inlines: SnapshotInline[] }
  | { kind: 'list'; ordered: boolean; items: SnapshotBlock[][] }
  | { kind: 'quote'; quoteId: string };

export const sectionKinds = ['text', 'themes', 'recommendations'] as const;
export type SectionKind = (typeof sectionKinds)[number];

export interface SnapshotSection {
  id: string;
  kind: SectionKind;
  title: string;
  blocks: SnapshotBlock[];
}

/** Counts as they were when the version was frozen: `of` is the denominator and always shown. */
export interface SnapshotSupport {
  conversations: number;
  conversationsOf: number;
  programmes: number;
  programmesOf: number;
}

export interface SnapshotTheme {
  id: string;
  name: string;
  description: string;
  support: SnapshotSupport;
  singleCase: boolean;
  counterVoice: string;
  quoteIds: string[];
}

export interface SnapshotRecommendation {
  id: string;
  audience: 'practice' | 'policy';
  wording: string;
  themeIds: string[];
  /** The programme or unit that owns it, never a person's address. */
  owner: string;
  due: string | null;
}

export interface SnapshotQuote {
  id: string;
  code: string;
}

export interface Snapshot {
  format: typeof SNAPSHOT_FORMAT;
  locale: 'nl' | 'en';
  slug: string;
  url: string;
  number: string;
  title: string;
  group: string;
  schoolYear: string;
  organisations: string[];
  programmes: { name: string; levels: number[] }[];
  authors: string[];
  frozenAt: string;
  changeNote: string;
  leadingQuestions: string[];
  conversations: { total: number; students: number; teachers: number };
  sections: SnapshotSection[];
  themes: SnapshotTheme[];
  recommendations: SnapshotRecommendation[];
  quotes: SnapshotQuote[];
}
