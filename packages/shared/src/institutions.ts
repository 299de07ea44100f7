import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { IsAddress, IsText, IsSeen, type Seen } from './validation.ts';

export const institutionsProblems = {
  'institution.name_taken': 409,
  'programme.name_taken': 409,
  'unit.name_taken': 409,
  'programme.in_use': 409,
  'employment.exists': 409,
} as const;

export const institutionsEvents = {
  'institution.added': 'institutions',
  'institution.changed': 'institutions',
  'programme.added': 'institutions',
  'programme.changed': 'institutions',
  'programme.removed': 'institutions',
  'unit.added': 'institutions',
  'unit.changed': 'institutions',
  'person.added': 'people',
  'employment.added': 'people',
  'employment.ended': 'people',
} as const;

export const institutionKinds = ['roc', 'aoc', 'vakinstelling', 'nbi', 'other'] as const;
export type InstitutionKind = (typeof institutionKinds)[number];
export const regions = ['noord', 'midden', 'zuid'] as const;
export type Region = (typeof regions)[number];
export const routes = ['bol', 'bbl'] as const;
export type Route = (typeof routes)[number];
export const unitKinds = ['quality_service', 'research_group', 'student_council', 'board', 'other'] as const;
export type UnitKind = (typeof unitKinds)[number];

export class CreateInstitutionDto {
  @IsText(1, 300) name: string;
  @IsIn(institutionKinds) kind: InstitutionKind;
  @IsIn(regions) region: Region;
}

export class ChangeInstitutionDto extends CreateInstitutionDto {
  @IsSeen() seen?: Seen;
}

export class CreateProgrammeDto {
  @IsText(1, 300) name: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(4)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(4, { each: true })
  levels: number[];
  @IsIn(routes) route: Route;
  /** Length in years, 1 to 4. */
  @IsInt() @Min(1) @Max(4) years: number;
  /** Supervised plus placement clock hours per year of study; the norm says 1000. */
  @IsOptional() @IsInt() @Min(0) @Max(1600) hoursPerYear?: number;
  /** Recognised qualification code, opaque. */
  @IsOptional() @IsText(0, 40) code?: string;
}

export class ChangeProgrammeDto extends CreateProgrammeDto {
  @IsSeen() seen?: Seen;
}

export class CreateUnitDto {
  @IsText(1, 300) name: string;
  @IsIn(unitKinds) kind: UnitKind;
}

/** What it is stays as it is: rights hang on that, those of the people in it first of all. */
export class RenameUnitDto {
  @IsText(1, 300) name: string;
  @IsSeen() seen?: Seen;
}

export class UnitDto {
  @IsUUID() id: string;
  @IsText(1, 300) name: string;
  @IsIn(unitKinds) kind: UnitKind;
}

export type ProgrammeAbility = 'read' | 'edit' | 'askAdvice';
export class ProgrammeDto {
  @IsUUID() id: string;
  @IsUUID() institutionId: string;
  @IsText(1, 300) institutionName: string;
  @IsText(1, 300) name: string;
  @IsArray() @IsInt({ each: true }) levels: number[];
  @IsIn(routes) route: Route;
  @IsInt() years: number;
  @IsOptional() @IsInt() hoursPerYear: number | null;
  @IsOptional() @IsText(0, 40) code: string | null;
  @IsObject() can: Record<ProgrammeAbility, boolean>;
}

export type InstitutionAbility = 'read' | 'manage' | 'guideDerogation';
export class InstitutionDto {
  @IsUUID() id: string;
  @IsText(1, 300) name: string;
  @IsIn(institutionKinds) kind: InstitutionKind;
  @IsIn(regions) region: Region;
  @IsArray() @ValidateNested({ each: true }) @Type(() => ProgrammeDto) programmes: ProgrammeDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => UnitDto) units: UnitDto[];
  @IsObject() can: Record<InstitutionAbility, boolean>;
}

export class AddPersonDto {
  @IsText(1, 300) name: string;
  @IsAddress() email: string;
  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsUUID(undefined, { each: true }) programmeIds: string[];
  @IsArray() @ArrayMaxSize(20) @ArrayUnique() @IsUUID(undefined, { each: true }) unitIds: string[];
}

export class AddEmploymentDto {
  @IsOptional() @IsUUID() programmeId?: string;
  @IsOptional() @IsUUID() unitId?: string;
}

export class EmploymentDto {
  @IsUUID() id: string;
  @IsOptional() @IsUUID() programmeId: string | null;
  @IsOptional() @IsUUID() unitId: string | null;
  /** Name of the programme or unit. */
  @IsText(1, 300) at: string;
}

/** A person as the managers of an institution see them. */
export class PersonDto {
  @IsUUID() id: string;
  @IsText(1, 300) name: string;
  @IsAddress() email: string;
  @IsBoolean() hasPassword: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => EmploymentDto) employments: EmploymentDto[];
}

/** The link is shown to whoever adds the person, for when no mail server is set. */
export class PersonAddedDto {
  @ValidateNested() @Type(() => PersonDto) person: PersonDto;
  @IsText(1, 500) link: string;
}
