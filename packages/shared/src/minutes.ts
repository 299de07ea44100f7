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
  ValidateNested,
} from 'class-validator';
import type { TextNodeJson } from './living-text-schema.ts';
import { TextPartDto } from './protocols.ts';
import { EarlyStartDto } from './trajectories.ts';
import { IsLocalDate, IsText, IsSeen, type Seen } from './validation.ts';

export const minutesProblems = {
  /** Adopted minutes never change; an erratum can be added. */
  'minutes.adopted': 409,
  'minutes.no_concept': 409,
  /** They can be adopted after some days, or once the next meeting has begun. */
  'minutes.too_early': 409,
  'minutes.corrections_open': 409,
  /** Whoever was absent may propose a correction, but does not say that it is right. */
  'minutes.was_absent': 409,
  /** The marked words are not in the text (any more), or run over several paragraphs. */
  'minutes.passage_gone': 409,
  'outcome.line_taken': 409,
  'outcome.owner_missing': 422,
} as const;

export const minutesEvents = {
  'minutes.scribeChanged': 'minutes',
  'minutes.drafted': 'minutes',
  'minutes.reopened': 'minutes',
  'minutes.confirmed': 'minutes',
  'minutes.correctionProposed': 'minutes',
  'minutes.correctionSettled': 'minutes',
  'minutes.adopted': 'minutes',
  'minutes.erratumAdded': 'minutes',
  'note.made': 'notes',
  'note.changed': 'notes',
  'note.removed': 'notes',
} as const;

/** Days in which participants may propose corrections before whoever keeps the minutes can adopt them. */
export const minutesAdoptAfterDays = 7;
/** Days after which they are adopted by themselves, unless a group chooses otherwise. */
export const defaultMinutesDays = 14;

export const minutesStates = ['live', 'concept', 'adopted'] as const;
export type MinutesState = (typeof minutesStates)[number];

/** What a line of the minutes can become. */
export const outcomeKinds = ['decision', 'commitment', 'insight', 'question', 'quote'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];
export const noteKinds = ['insight', 'question', 'quote'] as const;
export type NoteKind = (typeof noteKinds)[number];

/** Turns one line into a thing of its own. */
export class MakeOutcomeDto {
  /** Chosen by the editor and left in the text: it points to this. Sending it twice makes one. */
  @IsUUID() id: string;
  @IsIn(outcomeKinds) kind: OutcomeKind;
  @IsText(1, 2000) text: string;
  /** Of an action: who does it, and before when. */
  @IsOptional() @IsUUID() ownerId?: string;
  @IsOptional() @IsLocalDate() dueOn?: string;
}

export class OutcomeDto {
  @IsUUID() id: string;
  @IsIn(outcomeKinds) kind: OutcomeKind;
}

export class UpdateNoteDto {
  @IsText(1, 2000) text: string;
  @IsSeen() seen?: Seen;
}

export type NoteAbility = 'read' | 'edit';
/** An insight, an open question or somebody's words, kept from a line of the minutes. */
export class NoteDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsUUID() meetingId: string;
  @IsUUID() agendaItemId: string;
  @IsIn(noteKinds) kind: NoteKind;
  @IsText(1, 2000) text: string;
  @IsISO8601() at: string;
  @IsObject() can: Record<NoteAbility, boolean>;
}

export class HandOverScribeDto {
  /** Null when nobody in particular takes the minutes. */
  @IsOptional() @IsUUID() membershipId: string | null;
}

export class ProposeCorrectionDto {
  @IsUUID() agendaItemId: string;
  /** The words as they stand there now. */
  @IsText(1, 2000) passage: string;
  @IsText(0, 2000) replacement: string;
  @IsOptional() @IsText(0, 500) reason?: string;
}

export class SettleCorrectionDto {
  @IsBoolean() isAccepted: boolean;
}

export class AddErratumDto {
  @IsText(1, 2000) text: string;
}

export class ScribeDto {
  @IsUUID() membershipId: string;
  @IsText(1, 300) name: string;
}

export class MinutesItemDto {
  @IsUUID() id: string;
  @IsText(1, 200) title: string;
  @IsObject() text: TextNodeJson;
  /** Word by word, what is different from the version before. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => TextPartDto) changes: TextPartDto[];
}

export const correctionStates = ['open', 'accepted', 'rejected'] as const;
export type CorrectionState = (typeof correctionStates)[number];

export class CorrectionDto {
  @IsUUID() id: string;
  @IsUUID() agendaItemId: string;
  @IsText(1, 2000) passage: string;
  @IsText(0, 2000) replacement: string;
  @IsText(0, 500) reason: string;
  @IsIn(correctionStates) state: CorrectionState;
  @IsOptional() @IsText(1, 300) byName: string | null;
  /** The version that holds it. */
  @IsOptional() @IsInt() inVersion: number | null;
}

export class ErratumDto {
  @IsUUID() id: string;
  @IsText(1, 2000) text: string;
  @IsOptional() @IsText(1, 300) byName: string | null;
  @IsISO8601() at: string;
}

export type MinutesAbility = 'read' | 'handOver' | 'note' | 'comment' | 'keep' | 'amend';

/** The minutes of one meeting as a whole: written together, corrected, adopted. */
export class MinutesDto {
  @IsUUID() meetingId: string;
  @IsUUID() plgId: string;
  @IsIn(minutesStates) state: MinutesState;
  @IsOptional() @ValidateNested() @Type(() => ScribeDto) scribe: ScribeDto | null;
  /** 0 while they are being written. */
  @IsInt() version: number;
  /** Of the canonical file of this version. */
  @IsOptional() @Matches(/^[0-9a-f]{64}$/) sha256: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => MinutesItemDto) items: MinutesItemDto[];
  /** It was begun while something its phase waits for was missing. */
  @IsOptional() @ValidateNested() @Type(() => EarlyStartDto) early: EarlyStartDto | null;
  @IsOptional() @IsISO8601() conceptAt: string | null;
  @IsOptional() @IsLocalDate() adoptFrom: string | null;
  /** When they are adopted by themselves, unless a correction is open then; at the latest with the next meeting. */
  @IsOptional() @IsLocalDate() adoptsOn: string | null;
  @IsBoolean() isAdoptable: boolean;
  @IsOptional() @IsISO8601() adoptedAt: string | null;
  /** Programmes that were there, and those of them that say that it is right. */
  @IsArray() present: string[];
  @IsArray() confirmed: string[];
  /** Where the guests who were there came from. */
  @IsArray() guests: string[];
  /** Others who were there (service, research group) and say that it is right. */
  @IsInt() confirmedOthers: number;
  @IsBoolean() wasPresent: boolean;
  @IsBoolean() isConfirmedByMe: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CorrectionDto) corrections: CorrectionDto[];
  @IsArray() @ValidateNested({ each: true }) @Type(() => ErratumDto) errata: ErratumDto[];
  @IsObject() can: Record<MinutesAbility, boolean>;
}
