import { IsArray, IsIn, IsISO8601, IsString, IsUUID, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { locales, passwordLength, type Locale } from './identity.ts';
import { CreateInstitutionDto, CreateProgrammeDto } from './institutions.ts';
import { IsAddress, IsPassword, IsText } from './validation.ts';

export const installationProblems = {
  'setup.done': 409,
  'demo.off': 409,
} as const;

export const installationEvents = {
  'installation.setUp': null,
  'demo.loaded': null,
  'persona.taken': null,
} as const;

export class SetUpDto {
  @ValidateNested() @Type(() => CreateInstitutionDto) institution: CreateInstitutionDto;
  @ValidateNested() @Type(() => CreateProgrammeDto) programme: CreateProgrammeDto;
  @IsText(1, 300) name: string;
  @IsAddress() email: string;
  @IsPassword(passwordLength.min, passwordLength.max) password: string;
  @IsIn(locales) locale: Locale;
}

/** Someone whose place a visitor of the example can take. */
export class PersonaDto {
  @IsUUID() userId: string;
  @IsText(1, 300) name: string;
  @IsText(0, 300) place: string;
  @IsArray() @IsString({ each: true }) roles: string[];
}

export class TakePersonaDto {
  @IsUUID() userId: string;
}

export class MailDto {
  @IsUUID() id: string;
  @IsText(1, 998) subject: string;
  @IsText(0, 20000) text: string;
  @IsAddress() to: string;
  @IsISO8601() at: string;
  /** Held: it waits until its reader is at work again. */
  @IsIn(['kept', 'held', 'sent', 'failed']) state: 'kept' | 'held' | 'sent' | 'failed';
}

/** Whether the process and its database answer. */
export class HealthDto {
  @IsIn(['ok', 'unavailable']) status: 'ok' | 'unavailable';
  @IsIn(['ok', 'unreachable']) database: 'ok' | 'unreachable';
  @IsText(1, 20) version: string;
}
