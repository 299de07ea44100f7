import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Min,
  ValidateNested,
} from 'class-validator';
import { sectionKinds, type SectionKind } from './publications.ts';
import { IsText, IsSeen, type Seen } from './validation.ts';

export const reportsProblems = {
  'report.already_opened': 409,
  'report.last_section': 409,
  'section.lead_no_author': 409,
  /** Leads a chapter, or is in the group for nothing else. */
  'report.author_stays': 409,
  'section.kind_taken': 409,
  /** Only the leads are to write in a chapter that has none. */
  'section.nobody_writes': 409,
  /** Words that no longer stand begin no chapter. */
  'section.decision_fell': 409,
} as const;

export const reportsEvents = {
  'report.opened': 'reports',
  'report.changed': 'reports',
  'report.authorsNamed': 'reports',
  'section.added': 'reports',
  'section.changed': 'reports',
  'section.dropped': 'reports',
} as const;

// — the report —

export class OpenReportDto {
  @IsText(1, 200) title: string;
}

export class UpdateReportDto {
  @IsOptional() @IsText(1, 200) title?: string;
  /** All chapters, in their new order. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(60)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  order?: string[];
  @IsSeen() seen?: Seen;
}

export class NameAuthorsDto {
  /** Places in the group of everyone who writes; who is not among them reads, comments and proposes from then on. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  authorIds: string[];
  @IsSeen() seen?: Seen;
}

export class AddSectionDto {
  @IsText(1, 200) title: string;
  @IsIn(sectionKinds) kind: SectionKind;
  /** What the group adopted, whose words the chapter begins with. */
  @IsOptional() @IsUUID() decisionId?: string | null;
}

/** Who writes in a chapter: every author, or only those who lead it. */
export const sectionWriting = ['authors', 'leads'] as const;
export type SectionWriting = (typeof sectionWriting)[number];

/** Who proposes other words in a chapter: everyone in the group, or only its authors. The others read. */
export const sectionSuggesting = ['circle', 'authors'] as const;
export type SectionSuggesting = (typeof sectionSuggesting)[number];

export class UpdateSectionDto {
  @IsOptional() @IsText(1, 200) title?: string;
  /** Places in the group of those who lead this chapter; each is an author. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  leadIds?: string[];
  @IsOptional() @IsIn(sectionWriting) writing?: SectionWriting;
  @IsOptional() @IsIn(sectionSuggesting) suggesting?: SectionSuggesting;
  @IsSeen() seen?: Seen;
}

export class SectionLeadDto {
  @IsUUID() membershipId: string;
  @IsText(1, 300) name: string;
}

/** `appoint`: says who leads the chapter, and who may write and suggest in it. */
export type SectionAbility = 'read' | 'write' | 'suggest' | 'comment' | 'edit' | 'appoint';
export class SectionDto {
  @IsUUID() id: string;
  @IsUUID() reportId: string;
  @IsInt() @Min(1) position: number;
  @IsIn(sectionKinds) kind: SectionKind;
  @IsText(1, 200) title: string;
  @IsOptional() @IsUUID() leadingQuestionId: string | null;
  /** The decision it began with. */
  @IsOptional() @IsUUID() decisionId: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => SectionLeadDto) leads: SectionLeadDto[];
  @IsIn(sectionWriting) writing: SectionWriting;
  @IsIn(sectionSuggesting) suggesting: SectionSuggesting;
  @IsInt() @Min(0) openComments: number;
  @IsObject() can: Record<SectionAbility, boolean>;
}

/** `appoint`: says who writes. */
export type ReportAbility =
  'read' | 'edit' | 'appoint' | 'write' | 'comment' | 'propose' | 'agree' | 'freeze' | 'publish';
export class ReportDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsText(1, 200) title: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => SectionDto) sections: SectionDto[];
  /** Who writes: these names stand on the publication. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => SectionLeadDto) authors: SectionLeadDto[];
  @IsObject() can: Record<ReportAbility, boolean>;
}
