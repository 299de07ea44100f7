import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { hoursOutcomes, hoursParts, type HoursOutcome, type HoursPart } from './hours-norm.ts';
import { fileKinds, fileSizes, fileStates, type FileKind, type FileSize, type FileState } from './files.ts';
import { ProgrammeDto, routes, type Route } from './institutions.ts';
import type { TextNodeJson } from './living-text-schema.ts';
import { portraitFieldIds, portraitTemplates, type PortraitFieldId } from './portrait-template.ts';
import { TextPartDto } from './protocols.ts';
import { IsLocalDate, IsText, IsSeen, type Seen } from './validation.ts';

export const portraitsProblems = {
  'portrait.field_changed': 409,
  'portrait.field_kind': 422,
  'portrait.incomplete': 422,
  'portrait.exists': 409,
  'portrait.published': 409,
  'portrait.not_published': 409,
  'portrait.nudged': 409,
  'portrait.nobody_to_nudge': 409,
  'portrait.embargo_past': 422,
  'portrait.template_older': 409,
  'portrait.files_full': 409,
} as const;

export const portraitsEvents = {
  'portrait.begun': 'portraits',
  'portrait.changed': 'portraits',
  'portrait.published': 'portraits',
  'portrait.withdrawn': 'portraits',
  'portrait.nudged': 'portraits',
  'portrait.reach_set': 'portraits',
  'portrait.opened': 'portraits',
  'portrait.started': 'portraits',
  'portrait.template_moved': 'portraits',
  'portrait_file.added': 'portraits',
  'portrait_file.described': 'portraits',
  'portrait_file.ordered': 'portraits',
  'portrait_file.removed': 'portraits',
  'portrait_file.checked': 'portraits',
} as const;

/** How far a field reaches, from its own programme to everyone. Each includes the ones before it. */
export const portraitReaches = ['programme', 'plg', 'institution', 'public'] as const;
export type PortraitReachName = (typeof portraitReaches)[number];

/** The kind of living text that the running-text fields are; the subject is the portrait, the field its field. */
export const portraitTextKind = 'portrait';

// — values —

export class HoursRowDto {
  @IsOptional() @IsInt() @Min(0) @Max(3000) bot: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(3000) bpv: number | null;
}
export class HoursTableDto {
  @IsInt() @Min(1) @Max(4) level: number;
  /** One per year of study. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @ValidateNested({ each: true })
  @Type(() => HoursRowDto)
  rows: HoursRowDto[];
}
export class AudienceDto {
  @IsArray()
  @ArrayMaxSize(4)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(4, { each: true })
  levels: number[];
  /** Years of study it is for. */
  @IsArray()
  @ArrayMaxSize(4)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(4, { each: true })
  years: number[];
  @IsOptional() @IsIn(routes) route: Route | null;
  @IsOptional() @IsInt() @Min(0) @Max(10000) students: number | null;
}

/** How many files one portrait can have. */
export const portraitFilesMost = 12;

/** A picture or a document, as it goes into a version: what it shows in words, never its bytes. */
export class PortraitFileRefDto {
  @IsUUID() id: string;
  @IsIn(fileKinds) kind: FileKind;
  @IsText(1, 150) name: string;
  /** What a picture shows, for who cannot see it. */
  @IsText(0, 300) alt: string;
  @IsText(0, 300) caption: string;
  @IsOptional() @IsInt() width: number | null;
  @IsOptional() @IsInt() height: number | null;
  /** In bytes, of what is sent to who opens it. */
  @IsInt() size: number;
  @Matches(/^[0-9a-f]{64}$/) sha256: string;
}

/** What a field holds: at most the one part that belongs to its kind; nothing at all is an empty field. */
export class PortraitValueDto {
  @IsOptional() @IsText(0, 300) line?: string | null;
  /** Running text, in its own words alone. It is written over the sockets; here it is only ever read. */
  @IsOptional() @IsString() text?: string | null;
  /** The same text with its lists, emphasis and links. */
  @IsOptional() @IsObject() doc?: TextNodeJson | null;
  @IsOptional() @IsText(1, 40) choice?: string | null;
  @IsOptional() @IsInt() @Min(0) @Max(10000) number?: number | null;
  @IsOptional() @IsLocalDate() date?: string | null;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(4)
  @ArrayUnique((table: HoursTableDto | null) => table?.level)
  @ValidateNested({ each: true })
  @Type(() => HoursTableDto)
  hours?: HoursTableDto[] | null;
  @IsOptional() @ValidateNested() @Type(() => AudienceDto) audience?: AudienceDto | null;
  /** Files come and go one by one; here they are only ever read. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(portraitFilesMost)
  @ValidateNested({ each: true })
  @Type(() => PortraitFileRefDto)
  files?: PortraitFileRefDto[] | null;
}

// — requests —

export class AddPortraitFileDto {
  /** What the file is called on the device of who adds it. */
  @IsText(1, 300) name: string;
}
export class DescribePortraitFileDto {
  @IsText(0, 300) alt: string;
  @IsText(0, 300) caption: string;
  @IsSeen() seen?: Seen;
}
export class OrderPortraitFilesDto {
  @IsArray() @ArrayMaxSize(portraitFilesMost) @ArrayUnique() @IsUUID(undefined, { each: true }) ids: string[];
  @IsSeen() seen?: Seen;
}
export class PortraitFileSizeDto {
  @IsIn(fileSizes) size: FileSize;
}

export class OpenPortraitDto {
  @IsUUID() seatId: string;
}

export class SavePortraitFieldDto {
  @IsIn(portraitFieldIds) fieldId: PortraitFieldId;
  /** The revision the writer was looking at; 0 when nothing had been saved yet. */
  @IsInt() @Min(0) @Max(1_000_000) revision: number;
  @IsObject() @ValidateNested() @Type(() => PortraitValueDto) value: PortraitValueDto;
}

/** Who may read these fields. */
export class SetReachDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(portraitFieldIds, { each: true })
  fieldIds: PortraitFieldId[];
  @IsIn(portraitReaches) reach: PortraitReachName;
  /** Until this day nobody but the programme reads them; null for at once. */
  @IsOptional() @IsLocalDate() opensOn: string | null;
}

/** To take a newer template. */
export class MoveTemplateDto {
  @IsIn(portraitTemplates.map(({ version }) => version)) version: number;
}

export class NudgeDto {
  @IsUUID() seatId: string;
}

export class ComparePortraitsDto {
  /** Two to five, separated by commas. */
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  of: string[];
}

// — answers —

export class HoursCheckDto {
  @IsIn(hoursParts) part: HoursPart;
  @IsInt() actual: number;
  @IsInt() required: number;
}
export class HoursVerdictDto {
  @IsInt() level: number;
  @IsIn(hoursOutcomes) outcome: HoursOutcome;
  @IsOptional() @IsText(1, 40) normId: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => HoursCheckDto) checks: HoursCheckDto[];
}

export class PortraitFieldDto {
  @IsIn(portraitFieldIds) id: PortraitFieldId;
  @IsInt() @Min(0) revision: number;
  @ValidateNested() @Type(() => PortraitValueDto) value: PortraitValueDto;
  @IsOptional() @IsText(1, 300) savedByName: string | null;
  @IsOptional() @IsISO8601() savedAt: string | null;
}

export class FieldReachDto {
  @IsIn(portraitFieldIds) fieldId: PortraitFieldId;
  @IsIn(portraitReaches) reach: PortraitReachName;
  /** The first day on which others than the programme read it; null when that is now. */
  @IsOptional() @IsLocalDate() opensOn: string | null;
}

/** A public portrait whose words came along. */
export class PortraitSourceDto {
  @IsText(1, 120) slug: string;
  @IsText(1, 300) title: string;
  @IsText(1, 300) programme: string;
  @IsText(1, 300) institution: string;
  @IsText(1, 40) licence: string;
  @IsText(1, 400) url: string;
}

/** The public portrait that this one began with. */
export class StartedFromDto extends PortraitSourceDto {
  /** Every other one: taken up later, or by that portrait already. Left out when there is none. */
  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PortraitSourceDto)
  also?: PortraitSourceDto[];
}

/** Everyone whose words came along, the one it began with first. */
export const portraitSources = (it: StartedFromDto | null): PortraitSourceDto[] =>
  it ? [it, ...(it.also ?? [])] : [];

export type PortraitFileAbility = 'read' | 'open' | 'describe' | 'remove';

/** A file of a portrait as its own programme sees it. */
export class PortraitFileDto extends PortraitFileRefDto {
  @IsIn(fileStates) state: FileState;
  @IsOptional() @IsText(1, 300) addedByName: string | null;
  @IsObject() can: Record<PortraitFileAbility, boolean>;
}

export type PortraitAbility = 'read' | 'write' | 'publish' | 'makePublic' | 'withdraw';

/** A portrait as its own programme sees it while writing. */
export class PortraitDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsUUID() seatId: string;
  @ValidateNested() @Type(() => ProgrammeDto) programme: ProgrammeDto;
  @IsInt() templateVersion: number;
  /** The template that one can take, with what it asks in addition; null when this is the newest. */
  @IsOptional() @IsInt() newerTemplate: number | null;
  @IsArray() @IsIn(portraitFieldIds, { each: true }) newQuestions: PortraitFieldId[];
  /** What came with a template that was taken later, as long as nobody has answered it. */
  @IsArray() @IsIn(portraitFieldIds, { each: true }) addedQuestions: PortraitFieldId[];
  /** Who else can write in it. */
  @IsArray() @IsString({ each: true }) writerNames: string[];
  /** Who in the group can read it once it is published, besides its own programme. */
  @IsArray() @IsString({ each: true }) readerNames: string[];
  /** Null while the group cannot read it. */
  @IsOptional() @IsISO8601() publishedAt: string | null;
  /** What the group reads is older than what stands here. */
  @IsBoolean() hasUnpublishedChanges: boolean;
  /** Compulsory and still empty. */
  @IsArray() @IsIn(portraitFieldIds, { each: true }) missing: PortraitFieldId[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => PortraitFieldDto) fields: PortraitFieldDto[];
  /** In their order, also those that are still being checked. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => PortraitFileDto) files: PortraitFileDto[];
  @IsOptional() @ValidateNested() @Type(() => StartedFromDto) startedFrom: StartedFromDto | null;
  /** Of every field. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => FieldReachDto) reaches: FieldReachDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => HoursVerdictDto) verdicts: HoursVerdictDto[];
  /** The norm the hours are judged by; null when we know none for this school year. */
  @IsOptional() @IsText(1, 40) normId: string | null;
  @IsObject() can: Record<PortraitAbility, boolean>;
}

/** A seat of the group and how far its portrait is. */
export class PortraitSummaryDto {
  @IsUUID() seatId: string;
  @ValidateNested() @Type(() => ProgrammeDto) programme: ProgrammeDto;
  /** Only where I may open it. */
  @IsOptional() @IsUUID() portraitId: string | null;
  @IsBoolean() isPublished: boolean;
  /** Whether someone has begun; null for whom that is no concern. */
  @IsOptional() @IsBoolean() isBegun: boolean | null;
  @IsOptional() @IsISO8601() publishedAt: string | null;
  /** First words of what the group may read. */
  @IsOptional() @IsText(0, 300) core: string | null;
  @IsOptional() @IsISO8601() nudgedAt: string | null;
  @IsObject() can: Record<'open' | 'nudge', boolean>;
}

export class PublishedFieldDto {
  @IsIn(portraitFieldIds) id: PortraitFieldId;
  @ValidateNested() @Type(() => PortraitValueDto) value: PortraitValueDto;
}

/** A portrait as the group reads it: what stood there when it was published. */
export class PublishedPortraitDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsUUID() seatId: string;
  @ValidateNested() @Type(() => ProgrammeDto) programme: ProgrammeDto;
  @IsInt() number: number;
  @IsISO8601() publishedAt: string;
  @IsOptional() @ValidateNested() @Type(() => StartedFromDto) startedFrom: StartedFromDto | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => PublishedFieldDto) fields: PublishedFieldDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => HoursVerdictDto) verdicts: HoursVerdictDto[];
  @IsObject() can: Record<PortraitAbility, boolean>;
}

/** What one kind of reader finds at this moment. */
export class PortraitReadersDto {
  /** In the group, besides the programme: everyone by name. */
  @IsArray() @IsString({ each: true }) groupNames: string[];
  @IsText(1, 300) institutionName: string;
  /** What they read of what was shared, by the very rule that answers them. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => PublishedFieldDto) group: PublishedFieldDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => PublishedFieldDto) institution: PublishedFieldDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => PublishedFieldDto) everyone: PublishedFieldDto[];
}

/** A portrait of my own institution that its programme opened to colleagues. */
export class ColleaguePortraitDto {
  @IsUUID() portraitId: string;
  @ValidateNested() @Type(() => ProgrammeDto) programme: ProgrammeDto;
  @IsText(1, 40) schoolYear: string;
  @IsOptional() @IsText(0, 300) title: string | null;
  @IsOptional() @IsText(0, 300) core: string | null;
  @IsISO8601() sharedAt: string;
}

export class PortraitComparisonRowDto {
  @IsIn(portraitFieldIds) id: PortraitFieldId;
  /** All say the same. */
  @IsBoolean() isSame: boolean;
  /** Nobody says anything. */
  @IsBoolean() isEmpty: boolean;
  /** In the order of the portraits. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => PortraitValueDto) values: PortraitValueDto[];
}
export class PortraitComparisonDto {
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PublishedPortraitDto)
  portraits: PublishedPortraitDto[];
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => PortraitComparisonRowDto)
  rows: PortraitComparisonRowDto[];
}

/** A field that says something else than in an earlier year. */
export class PortraitChangeDto {
  @IsIn(portraitFieldIds) id: PortraitFieldId;
  @ValidateNested() @Type(() => PortraitValueDto) before: PortraitValueDto;
  @ValidateNested() @Type(() => PortraitValueDto) after: PortraitValueDto;
  /** For words that stand in both: what changed, word by word. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => TextPartDto) words: TextPartDto[];
}
export class PortraitChangesDto {
  /** The year of the earlier portrait; null when there is none that I may read. */
  @IsOptional() @IsText(1, 20) since: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => PortraitChangeDto) changes: PortraitChangeDto[];
}
