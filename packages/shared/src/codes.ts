import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { IsText, IsSeen, type Seen } from './validation.ts';

export const codesProblems = {
  'code.name_taken': 409,
  /** Somebody changed it in between; `revision` says which one was read. */
  'code.changed': 409,
  /** It would stand below itself, or be merged into itself. */
  'code.circle': 409,
  /** Its codings are under another code now. */
  'code.merged': 409,
  'code.undone': 409,
} as const;

export const codesEvents = {
  'code.made': 'codes',
  'code.changed': 'codes',
  'code.merged': 'codes',
  'code.split': 'codes',
  'code.restored': 'codes',
} as const;

/** What a code means, when it is given and when it is not. */
export class CodeContentDto {
  @IsText(1, 80) name: string;
  @IsText(0, 1000) definition: string;
  @IsText(0, 1000) include: string;
  @IsText(0, 1000) exclude: string;
  /** Below which code it stands. */
  @IsOptional() @IsUUID() parentId: string | null;
}

export class ChangeCodeDto extends CodeContentDto {
  /** Which revision was read; without `seen` no change is written over another. */
  @IsInt() @Min(1) @Max(100_000) revision: number;
  @IsSeen() seen?: Seen;
}

/** One wording of a code, as it was until the next. */
export class CodeVersionDto extends CodeContentDto {
  @IsInt() @Min(1) revision: number;
  @IsISO8601() at: string;
  /** Null when that person is gone. */
  @IsOptional() @IsText(1, 200) changedByName: string | null;
}

export type CodeAbility = 'read' | 'edit' | 'merge' | 'split';
export class CodeDto extends CodeContentDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsInt() @Min(1) revision: number;
  /** The code whose codings count with it since; everything stays as it was, so that it can be undone. */
  @IsOptional() @IsUUID() mergedIntoId: string | null;
  @IsObject() can: Record<CodeAbility, boolean>;
}

export class MergeCodeDto {
  @IsUUID() intoId: string;
}

export class CodePieceDto extends CodeContentDto {
  /** Which codings of the code go along. */
  @IsArray() @ArrayMaxSize(2000) @ArrayUnique() @IsUUID(undefined, { each: true }) codingIds: string[];
}

export class SplitCodeDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => CodePieceDto)
  pieces: CodePieceDto[];
}

export const codeChangeKinds = ['merge', 'split'] as const;
export type CodeChangeKind = (typeof codeChangeKinds)[number];

export type CodeChangeAbility = 'read' | 'undo';
/** A merge or a split, which stays in the book and can be undone. */
export class CodeChangeDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsIn(codeChangeKinds) kind: CodeChangeKind;
  @IsUUID() codeId: string;
  /** Into which code, or into which codes. */
  @IsArray() @IsUUID(undefined, { each: true }) intoIds: string[];
  @IsISO8601() at: string;
  @IsOptional() @IsText(1, 200) madeByName: string | null;
  @IsOptional() @IsISO8601() undoneAt: string | null;
  @IsObject() can: Record<CodeChangeAbility, boolean>;
}
