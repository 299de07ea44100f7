import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import type { HowFound, InsightSourceKind } from './insights.ts';
import type { SpeakerType } from './quotes.ts';
import { recommendationAudiences, type RecommendationAudience } from './recommendations.ts';
import type { TallyNumber } from './tallies.ts';
import { IsText } from './validation.ts';

/**
 * One frozen version of a report as data. Every publication (page, PDF, Word) is written from this alone.
 * Quotes are ids with a code: their words stay with the quote, so that a withdrawal reaches every version.
 */
export const SNAPSHOT_FORMAT = 1;

export interface SnapshotMarks {
  bold?: true;
  italic?: true;
  href?: string;
  /** Typed by hand, with where it comes from. */
  source?: string;
}

export type SnapshotInline =
  | ({ kind: 'text'; text: string } & SnapshotMarks)
  | {
      kind: 'count';
      text: string;
      themeId: string | null;
      /** For what was counted: which number it is, and where it was counted, over whom and when. */
      tally?: TallyNumber;
      about?: string;
    }
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
  /** Null where it would tell what fewer than five said. */
  programmes: number | null;
  programmesOf: number;
}

export interface SnapshotTheme {
  id: string;
  name: string;
  description: string;
  /** Null when there were too few conversations to count. */
  support: SnapshotSupport | null;
  singleCase: boolean;
  counterVoice: string;
  quoteIds: string[];
}

export interface SnapshotRecommendation {
  id: string;
  audience: RecommendationAudience;
  wording: string;
  themeIds: string[];
  /** The programme or unit that owns it, never a person's address. */
  owner: string;
  due: string | null;
  /** What it got when it was weighed; absent when it never was. */
  weighed?: {
    /** Given to earlier words, after which these were written. */
    isEarlier: boolean;
    voters: number;
    /** How often each number of fingers from 0 to 5. */
    fingers: number[];
    programmes: { name: string; fingers: number[] }[];
    /**
     * What holds some back, in their own words and without their programme. Versions of before say with how many
     * fingers, which nobody shows any more: beside the spread per programme it told whose words they are.
     */
    minority: { fingers?: number; text: string }[];
  };
}

/** What one kind of reader gets in plain words, on one page; written by the authors. */
export interface SnapshotSummary {
  audience: RecommendationAudience;
  blocks: SnapshotBlock[];
}

/** What the group stands behind, with its sources kept apart. */
export interface SnapshotInsight {
  id: string;
  text: string;
  sources: {
    kind: InsightSourceKind;
    isAgainst: boolean;
    name: string;
    /** Of a working session: what came out, and how many groups there were. */
    note?: string;
    groups?: number;
    /** How its people were found; not there while nobody said so. */
    found?: HowFound;
    /** Of a red thread; null when there were too few conversations to count, and for other sources. */
    support: SnapshotSupport | null;
  }[];
}

export interface SnapshotQuote {
  id: string;
  code: string;
  /** What its footnote says besides the code; not in versions that were frozen before it was kept. */
  audience?: SpeakerType;
  /** Told in the words of who wrote it down. */
  isParaphrased?: true;
  question?: { text: string; version: string };
}

/** How the report came about, computed from what was stored at that moment. */
export interface SnapshotMethod {
  /** Months of the first and the last conversation: 2021-11. */
  from: string | null;
  until: string | null;
  /** Programmes at which conversations were held. */
  visited: number;
  /** Versions of the questions that were asked. */
  guides: string[];
  /** What was asked, in the words of each audience; not in versions that were frozen before it was kept. */
  questions?: { version: string; audience: 'student' | 'teacher'; text: string }[];
  /** Tables that others counted; of how many answers at most. */
  surveys: {
    title: string;
    source: string;
    period: string;
    answers: number;
    /** Who began and did not finish, named apart where that is known. */
    partials?: number;
  }[];
  /** Who read in two stages. */
  readers: number;
  codes: number;
  /** Answers that two people coded apart. */
  doubleCoded: number;
  withdrawn: number;
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
  /** Not in versions that were frozen before it was kept. */
  method?: SnapshotMethod;
  sections: SnapshotSection[];
  themes: SnapshotTheme[];
  /** Not in versions that were frozen before it was kept. */
  insights?: SnapshotInsight[];
  recommendations: SnapshotRecommendation[];
  quotes: SnapshotQuote[];
  /** Of those that were written; not in versions from before there were any. */
  summaries?: SnapshotSummary[];
}

/** The living texts of summaries: of a report, one field for each audience. */
export const summaryTextKind = 'summary';

export const publicationsProblems = {
  'version.number_taken': 409,
  'version.number_not_higher': 409,
  'version.not_approved': 409,
  'version.already_approved': 409,
  'version.frozen': 409,
  /** Not everyone who leads has signed exactly this content. */
  'version.not_signed': 409,
  /** The content changed since it was read. */
  'report.changed_since': 409,
  /** Something is still open, and who signs does not say why they sign all the same. */
  'report.points_open': 409,
  /** Something in it says a number that is neither computed nor marked with its source. */
  'version.numbers_unsourced': 409,
  /** A summary takes more than its one page. */
  'version.summary_too_long': 409,
  /** The very same mistake is named already. */
  'erratum.exists': 409,
  'erratum.changes_nothing': 422,
  /** It repeats what somebody said: those words must be able to go. */
  'erratum.quotes_someone': 422,
  'erratum.stays': 409,
} as const;

export const publicationsEvents = {
  'version.frozen': 'versions',
  'report.signed': 'versions',
  'version.approved': 'versions',
  'version.published': 'versions',
  'version.withdrawn': 'versions',
  'summary.begun': 'summaries',
  'erratum.added': 'versions',
  'erratum.withdrawn': 'versions',
} as const;

export class FreezeVersionDto {
  /** Two numbers, for example 0.5 or 1.0, higher than the last. */
  @Matches(/^(0|[1-9]\d{0,2})\.(0|[1-9]\d{0,2})$/) number: string;
  @IsText(1, 500) changeNote: string;
}

export class ApprovalDto {
  @IsUUID() seatId: string;
  @IsText(1, 300) programmeName: string;
  @IsOptional() @IsISO8601() approvedAt: string | null;
  @IsOptional() @IsText(1, 300) approvedBy: string | null;
  /** Nobody in the group is there for it any more, or yet: it is not waited for. */
  @IsBoolean() isVacant: boolean;
}

/** Where a number can stand that was neither computed nor marked: only in a living text it can be marked. */
export const numberPlaces = ['text', 'chapter', 'theme', 'insight', 'report', 'summary'] as const;
export type NumberPlace = (typeof numberPlaces)[number];

export class UnsourcedNumberDto {
  @IsIn(numberPlaces) place: NumberPlace;
  /** The chapter, red thread or insight; null for the report itself and its summaries. */
  @IsOptional() @IsUUID() subjectId: string | null;
  /** Whose summary it stands in. */
  @IsOptional() @IsIn(recommendationAudiences) audience?: RecommendationAudience;
  /** What that is called. */
  @IsText(0, 300) name: string;
  @IsText(1, 200) number: string;
  /** The words around it. */
  @IsText(0, 80) before: string;
  @IsText(0, 80) after: string;
  /** Which of the unmarked numbers of this place it is, from 0. */
  @IsInt() @Min(0) nth: number;
}

export const claimKinds = ['text', 'theme', 'recommendation', 'quote', 'copied'] as const;
export type ClaimKind = (typeof claimKinds)[number];
export const copiedPlaces = ['text', 'theme', 'insight', 'recommendation', 'summary'] as const;
export type CopiedPlace = (typeof copiedPlaces)[number];

/**
 * Something that is said and rests on nothing: no quote, no count, no source; a quote that gives its speaker away; or
 * words of somebody that are typed over, where taking back would not reach them.
 */
export class ClaimDto {
  @IsIn(claimKinds) kind: ClaimKind;
  /** Where words that are typed over stand. */
  @IsOptional() @IsIn(copiedPlaces) place?: CopiedPlace;
  /** Whose summary that is. */
  @IsOptional() @IsIn(recommendationAudiences) audience?: RecommendationAudience;
  /** The chapter, the red thread, the insight, the recommendation, the quote, or the report of a summary. */
  @IsUUID() subjectId: string;
  /** What that is called. */
  @IsText(0, 4000) name: string;
  /** How it begins; empty where the name says it all. */
  @IsText(0, 200) text: string;
}

/** What holds up a signature: claims that rest on nothing, words typed over, work not done, and what has no answer yet. */
export const openPointKinds = [
  'claims',
  'copied',
  'recognisable',
  'reading',
  'codings',
  'suggestions',
  'comments',
  'facts',
] as const;
export type OpenPointKind = (typeof openPointKinds)[number];

export class OpenPointDto {
  @IsIn(openPointKinds) kind: OpenPointKind;
  @IsInt() @Min(1) count: number;
}

/** A computed number of a frozen version that would be another one now. */
export class ChangedCountDto {
  /** The chapter or the red thread. */
  @IsText(0, 300) name: string;
  @IsText(1, 300) was: string;
  @IsText(1, 300) now: string;
}

/** Someone whose signature the report needs, and how it stands to the content that is asked about. */
export class SignerDto {
  @IsUUID() membershipId: string;
  @IsText(1, 300) name: string;
  /** Leads a chapter; otherwise coordinates the group. */
  @IsBoolean() isLead: boolean;
  /** When this very content was signed; null when it was not. */
  @IsOptional() @IsISO8601() signedAt: string | null;
  /** When other content was signed, oldest first: an edit made these count no more. */
  @IsArray() @IsISO8601({}, { each: true }) lapsedAt: string[];
  /** Why they signed while something was open. */
  @IsOptional() @IsText(1, 500) reason: string | null;
  @IsBoolean() canSign: boolean;
}

export class SignReportDto {
  /** The content that was read. */
  @Matches(/^[0-9a-f]{64}$/) sha256: string;
  /** Needed while something is open; everyone reads it beside the signature. */
  @IsOptional() @IsText(1, 500) reason?: string;
}

/** The report as it is now, and who signed exactly that. */
export class SignOffDto {
  @Matches(/^[0-9a-f]{64}$/) sha256: string;
  /** Whoever signs with these says why. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => OpenPointDto) open: OpenPointDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => SignerDto) signers: SignerDto[];
}

/** A summary for one kind of reader, as it is now. */
export class SummaryDto {
  @IsIn(recommendationAudiences) audience: RecommendationAudience;
  /** What nobody wrote is not in a version. */
  @IsBoolean() isWritten: boolean;
  /** How many pages it takes; more than one and no version with it becomes public. */
  @IsInt() @Min(0) pages: number;
  /** How many recommendations there are to begin with. */
  @IsInt() @Min(0) recommendations: number;
  @IsBoolean() canWrite: boolean;
}

/** A mistake in a public version, told beside it: the version itself never changes. */
export class AddVersionErratumDto {
  /** Where it stands, for example the chapter and the paragraph. */
  @IsText(1, 200) place: string;
  @IsText(1, 1000) was: string;
  @IsText(1, 1000) becomes: string;
}

export type VersionErratumAbility = 'read' | 'withdraw';
export class VersionErratumDto {
  @IsUUID() id: string;
  @IsText(1, 200) place: string;
  @IsText(1, 1000) was: string;
  @IsText(1, 1000) becomes: string;
  @IsISO8601() addedAt: string;
  /** Of one that is withdrawn everyone sees that it was there, and no longer what it said. */
  @IsOptional() @IsISO8601() withdrawnAt: string | null;
  @IsObject() can: Record<VersionErratumAbility, boolean>;
}

export type VersionAbility = 'read' | 'approve' | 'publish' | 'withdraw' | 'correct';
export class VersionDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsUUID() reportId: string;
  @Matches(/^\d+\.\d+$/) number: string;
  @IsText(1, 500) changeNote: string;
  @IsText(1, 300) title: string;
  @IsISO8601() frozenAt: string;
  @IsText(0, 300) frozenBy: string;
  /** What the approvals signed. */
  @Matches(/^[0-9a-f]{64}$/) sha256: string;
  /** Whether what is stored still has that hash. */
  @IsBoolean() isIntact: boolean;
  /** Per programme; none for a draft before 1.0. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ApprovalDto) approvals: ApprovalDto[];
  /** Hash of what it says, without its number, date and note: what the leads and the coordinator sign. */
  @IsOptional() @Matches(/^[0-9a-f]{64}$/) contentSha256: string | null;
  /** None for a draft before 1.0. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => SignerDto) signers: SignerDto[];
  /** Numbers without a source; a version that has them is not made public. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => UnsourcedNumberDto) unsourced: UnsourcedNumberDto[];
  /** Oldest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => VersionErratumDto) errata: VersionErratumDto[];
  /** Whose summary does not fit on its one page; a version that has one is not made public. */
  @IsArray() @IsIn(recommendationAudiences, { each: true }) longSummaries: RecommendationAudience[];
  /** Its source has changed since it was frozen; the version keeps what it said. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => ChangedCountDto) changedCounts: ChangedCountDto[];
  @IsOptional() @IsISO8601() publishedAt: string | null;
  @IsOptional() @IsISO8601() withdrawnAt: string | null;
  /** Where everyone can read it, once published. */
  @IsText(1, 300) path: string;
  @IsObject() can: Record<VersionAbility, boolean>;
}
