import { Type } from 'class-transformer';
import {
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsText } from './validation.ts';

export const momentsProblems = {
  /** What would come back is there already, or someone worked on it since. */
  'moment.nothing_to_restore': 409,
} as const;

export const momentsEvents = {
  'moment.restored': 'moments',
} as const;

const IsSeq = (least: number) => (target: object, key: string) => {
  Type(() => Number)(target, key);
  IsInt()(target, key);
  Min(least)(target, key);
  Max(2_147_483_647)(target, key);
};

/** Which two moments of a chapter: numbers of edits in its log; 0 is before anyone wrote. */
export class CompareMomentsDto {
  @IsSeq(0) from: number;
  @IsSeq(1) to: number;
}

/** Puts back how it was at `from` what was seen to differ at `to`: all of it, or one of its changes. */
export class RestoreMomentDto extends CompareMomentsDto {
  @IsOptional() @IsInt() @Min(0) @Max(100_000) change?: number;
}

/** A stretch in which people wrote without a long pause. */
export class MomentDto {
  /** The last edit of it, and the one before its first. */
  @IsInt() @Min(1) seq: number;
  @IsInt() @Min(0) before: number;
  @IsISO8601() from: string;
  @IsISO8601() at: string;
  /** Empty for a name that is gone. */
  @IsArray() @IsString({ each: true }) names: string[];
}

export class MomentsDto {
  @IsUUID() sectionId: string;
  /** Newest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => MomentDto) moments: MomentDto[];
  @IsObject() can: { restore: boolean };
}

export class MomentSecondDto {
  /** The edit before the first one of this second: comparing with it shows what came since. */
  @IsInt() @Min(0) before: number;
  @IsISO8601() at: string;
}

/** Every second in which somebody wrote, between two moments. */
export class MomentSecondsDto {
  /** Oldest first. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => MomentSecondDto) seconds: MomentSecondDto[];
}

export const changedKinds = ['same', 'added', 'removed'] as const;

export class ChangedPartDto {
  @IsIn(changedKinds) kind: (typeof changedKinds)[number];
  @IsString() text: string;
  /** Who added it or took it away; null for what stayed and for who is not known any more. */
  @IsOptional() @IsText(1, 300) name: string | null;
}

/** One paragraph, heading, list or quote that differs; its place in the list is its number. */
export class BlockChangeDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ChangedPartDto) parts: ChangedPartDto[];
}

export class MomentChangesDto extends CompareMomentsDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => BlockChangeDto) changes: BlockChangeDto[];
}

export class RestoredDto {
  /** The edit that put it back, and the one before it: comparing with that is how to undo it. */
  @IsInt() @Min(1) seq: number;
  @IsInt() @Min(0) before: number;
  /** Changes that were left alone, because someone worked there since. */
  @IsInt() @Min(0) skipped: number;
}

export class AuthoredPartDto {
  @IsString() text: string;
  @IsOptional() @IsText(1, 300) name: string | null;
}

export class AuthoredBlockDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => AuthoredPartDto) parts: AuthoredPartDto[];
}

/** Who wrote what, as the chapter is now. */
export class AuthorshipDto {
  @IsUUID() sectionId: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => AuthoredBlockDto) blocks: AuthoredBlockDto[];
}
