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
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { type FileSize, fileSizes } from './files.ts';
import { IsLocalDate, IsText, IsSeen, type Seen } from './validation.ts';

export const workshopsProblems = {
  /** Somebody else reworded it in between. */
  'workshop.answer_changed': 409,
  /** Somebody else put it elsewhere in between. */
  'workshop.moved': 409,
  /** Dreams and needs are kept apart, and so are working sessions. */
  'workshop.other_kind': 409,
  'workshop.name_taken': 409,
  'workshop.merged': 409,
  'workshop.not_merged': 409,
  'workshop.sheets_full': 409,
  /** An insight rests on it. */
  'workshop.in_use': 409,
} as const;

export const workshopsEvents = {
  'workshop.held': 'workshops',
  'workshop.changed': 'workshops',
  'workshop.dropped': 'workshops',
  'workshop.group_added': 'workshops',
  'workshop.group_changed': 'workshops',
  'workshop.group_dropped': 'workshops',
  // Says that something was typed over, never what.
  'workshop.typed': 'workshops',
  'workshop.reworded': 'workshops',
  'workshop.answer_dropped': 'workshops',
  'workshop.answer_restored': 'workshops',
  'workshop.photographed': 'workshops',
  'workshop.photograph_removed': 'workshops',
  'workshop.placed': 'workshops',
  'workshop.category_named': 'workshops',
  'workshop.merged': 'workshops',
  'workshop.split': 'workshops',
} as const;

/** What a group put on its sheets: what it dreams of, and what is needed for that. */
export const sheetKinds = ['dream', 'need'] as const;
export type SheetKind = (typeof sheetKinds)[number];

export class WriteWorkshopDto {
  @IsText(1, 200) title: string;
  @IsLocalDate() heldOn: string;
  @IsText(1, 300) dreamQuestion: string;
  @IsText(1, 300) needQuestion: string;
}

export class ChangeWorkshopDto extends WriteWorkshopDto {
  @IsSeen() seen?: Seen;
}

export class WriteWorkshopGroupDto {
  /** Beside its number; may stay empty. */
  @IsText(0, 100) name: string;
  @IsInt() @Min(1) @Max(200) people: number;
}

export class ChangeWorkshopGroupDto extends WriteWorkshopGroupDto {
  @IsSeen() seen?: Seen;
}

/** With an id that was made where it was filled in: pressed twice it is one. */
export class HoldWorkshopDto extends WriteWorkshopDto {
  @IsUUID() id: string;
}
export class AddWorkshopGroupDto extends WriteWorkshopGroupDto {
  @IsUUID() id: string;
}

export class TypedLineDto {
  @IsUUID() id: string;
  @IsText(1, 500) text: string;
}

export class TypeSheetDto {
  @IsIn(sheetKinds) kind: SheetKind;
  /** With ids that were made where it was typed: sent twice they are there once. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ArrayUnique((it: TypedLineDto | null) => it?.id)
  @ValidateNested({ each: true })
  @Type(() => TypedLineDto)
  lines: TypedLineDto[];
}

/** Photographs of the sheets of one group, at most. */
export const workshopSheetsMost = 8;

export class AddWorkshopSheetDto {
  @IsIn(sheetKinds) kind: SheetKind;
}

export class WorkshopSheetSizeDto {
  @IsIn(fileSizes) size: FileSize;
}

export class RewordWorkshopAnswerDto {
  @IsText(1, 500) text: string;
  @IsInt() @Min(1) @Max(1_000_000) revision: number;
  @IsSeen() seen?: Seen;
}

export class PlaceWorkshopAnswerDto {
  /** Where it goes; null takes it out again. */
  @IsOptional() @IsUUID() categoryId: string | null;
  /** Where it was seen. */
  @IsOptional() @IsUUID() from: string | null;
}

export class NameWorkshopCategoryDto {
  @IsIn(sheetKinds) kind: SheetKind;
  @IsText(1, 100) name: string;
}

export class MergeWorkshopCategoryDto {
  @IsUUID() intoId: string;
}

/** A photograph of one sheet; where its bytes are, its id says. */
export class WorkshopSheetDto {
  @IsUUID() id: string;
  @IsIn(sheetKinds) kind: SheetKind;
  @IsInt() @Min(1) width: number;
  @IsInt() @Min(1) height: number;
}

export class WorkshopGroupDto {
  @IsUUID() id: string;
  @IsInt() @Min(1) number: number;
  @IsText(0, 100) name: string;
  @IsInt() @Min(1) people: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => WorkshopSheetDto) sheets: WorkshopSheetDto[];
}

export class WorkshopAnswerDto {
  @IsUUID() id: string;
  /** Whose sheet it stood on, wherever it was put since. */
  @IsUUID() groupId: string;
  @IsIn(sheetKinds) kind: SheetKind;
  @IsText(1, 500) text: string;
  @IsInt() @Min(1) revision: number;
  /** Where it was put by hand; merged ones are found under what they were merged into. */
  @IsOptional() @IsUUID() categoryId: string | null;
}

export class WorkshopCategoryDto {
  @IsUUID() id: string;
  @IsIn(sheetKinds) kind: SheetKind;
  @IsText(1, 100) name: string;
  @IsOptional() @IsUUID() mergedIntoId: string | null;
  /** How many groups named it, with what was merged into it. */
  @IsInt() @Min(0) groups: number;
}

export type WorkshopAbility = 'read' | 'type' | 'lead';
/** One working session. How many groups and people there were is counted from its groups, and stored nowhere. */
export class WorkshopDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsText(1, 200) title: string;
  @IsLocalDate() heldOn: string;
  @IsText(1, 300) dreamQuestion: string;
  @IsText(1, 300) needQuestion: string;
  @IsInt() @Min(0) groupCount: number;
  @IsInt() @Min(0) people: number;
  @IsArray() @ValidateNested({ each: true }) @Type(() => WorkshopGroupDto) groups: WorkshopGroupDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => WorkshopAnswerDto) answers: WorkshopAnswerDto[];
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => WorkshopCategoryDto)
  categories: WorkshopCategoryDto[];
  @IsObject() can: Record<WorkshopAbility, boolean>;
}
