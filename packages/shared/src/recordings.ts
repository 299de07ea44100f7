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
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsMoment, IsText } from './validation.ts';

export const recordingsProblems = {
  /** Taken back, withdrawn, or of someone under 16 whose parent did not agree. */
  'recording.refused': 409,
  /** It was told to the server with another conversation, or by somebody else. */
  'recording.id_taken': 409,
  /** Under this number something else arrived before. */
  'recording.chunk_differs': 409,
  /** What arrived is not what left. */
  'recording.chunk_damaged': 422,
  'recording.chunk_too_large': 413,
  'recording.incomplete': 409,
  'recording.hash_differs': 409,
  /** No sound of a kind we know. */
  'recording.kind': 422,
  /** All of it has arrived; nothing can be added. */
  'recording.kept_already': 409,
  'recording.not_kept': 409,
  /** Of one conversation no more than the limits say. */
  'recording.full': 409,
} as const;

export const recordingsEvents = {
  'recording.started': null,
  'recording.received': null,
  'recording.kept': null,
  'recording.listened': null,
  // The interviewer's other devices take it along; others learn nothing from it.
  'recording.refused': 'interviews',
  'recordings.erased': null,
} as const;

/** What browsers make of a microphone; the first one that a browser knows is taken. */
export const recordingTypes = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'] as const;
export type RecordingType = (typeof recordingTypes)[number];

export const recordingLimits = {
  /** Of one piece, as it is sent. */
  chunkBytes: 512 * 1024,
  chunks: 600,
  /** Of all recordings of one conversation. */
  bytes: 64 * 1024 * 1024,
  /** Of one recording. After a pause, or a browser that was killed, a next one goes on. */
  seconds: 2 * 60 * 60,
  parts: 30,
} as const;

const sha256 = /^[0-9a-f]{64}$/;

/** Says before the first sound that there is a yes, and to which text. The id is made on the device. */
export class StartRecordingDto {
  @IsUUID() id: string;
  @IsIn(recordingTypes) type: RecordingType;
  @IsMoment() startedAt: string;
  /** A permission of its own, beside those for taking part and for quoting. */
  @IsMoment() consentAt: string;
  @IsText(1, 20) consentVersion: string;
}

/** Which piece this is; the piece itself is the body. */
export class RecordingChunkDto {
  @Type(() => Number) @IsInt() @Min(0) @Max(recordingLimits.chunks - 1) number: number;
  @Matches(sha256) sha256: string;
}

/** The number that is now in the database, whether this message or an earlier one brought it. */
export class StoredChunkDto {
  @IsInt() @Min(0) stored: number;
}

/** All of it was sent: the server puts it together and says whether it is what the device has. */
export class FinishRecordingDto {
  @IsInt() @Min(1) @Max(recordingLimits.chunks) chunks: number;
  @IsInt() @Min(0) @Max(recordingLimits.seconds + 60) seconds: number;
  /** Of the whole. */
  @Matches(sha256) sha256: string;
}

export type RecordingAbility = 'read' | 'add' | 'listen';
export class RecordingDto {
  @IsUUID() id: string;
  @IsUUID() interviewId: string;
  @IsISO8601() startedAt: string;
  @IsIn(recordingTypes) type: RecordingType;
  @IsOptional() @IsInt() seconds: number | null;
  /** Of what the server has; null until it has all. */
  @IsOptional() @Matches(sha256) sha256: string | null;
  @IsOptional() @IsISO8601() keptAt: string | null;
  @IsObject() can: Record<RecordingAbility, boolean>;
}

/** What was recorded of one conversation: for its interviewer alone. */
export class RecordingsDto {
  @IsArray() @ValidateNested({ each: true }) @Type(() => RecordingDto) recordings: RecordingDto[];
  /** From when as things stand the sound is erased; null when there is none. */
  @IsOptional() @IsISO8601() eraseAt: string | null;
  /** Somebody does not want to be recorded (any more): there is nothing, and nothing can come. */
  @IsBoolean() isRefused: boolean;
}
