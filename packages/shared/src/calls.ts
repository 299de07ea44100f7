import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { callKinds, IsJoinUrl, type CallKind } from './cycles.ts';
import { MeetingMessageDto } from './live-room.ts';
import { IsText, IsSeen, type Seen } from './validation.ts';

export const callsProblems = {
  'call.full': 409,
  'call.over': 409,
  'call.in_hall': 409,
  'call.not_joined': 409,
  'call.peer_gone': 409,
  'call.host_not_allowed': 422,
} as const;

export const callsEvents = {
  'call.groupChosen': 'meetings',
} as const;

export const callLimits = {
  /** Everyone sends to everyone, so each one more costs all the others. */
  people: 6,
  /** So long may a connection take before it is said that there is none. */
  patienceSeconds: 12,
  descriptionLength: 30_000,
  candidateLength: 1_000,
  candidates: 30,
} as const;

// — where a group meets online —

export class ChooseCallDto {
  @IsIn(callKinds) kind: CallKind;
  /** Besides the built-in call: where to go when that does not work. */
  @ValidateIf((it: ChooseCallDto) => it.kind !== 'built_in' || (it.url ?? null) !== null)
  @IsJoinUrl()
  url: string | null;
  /** The meetings after this one too, as far as they are still to come; of a group: all that are. */
  @IsBoolean() alsoLater: boolean;
  @IsSeen() seen?: Seen;
}

/** Which hosts may be shown within a page; whoever runs the server decides. */
export class CallHostsDto {
  @IsArray() @IsString({ each: true }) hosts: string[];
}

// — the built-in call: messages —

/** What someone sends: true means that others hear or see it now. */
export class CallMediaDto extends MeetingMessageDto {
  @IsBoolean() microphone: boolean;
  @IsBoolean() camera: boolean;
}

export class JoinCallDto extends CallMediaDto {
  /** The place one had before the connection with the server broke. */
  @IsOptional() @IsUUID() peerId?: string;
}

export const descriptionTypes = ['offer', 'answer'] as const;

export class CallDescriptionDto {
  @IsIn(descriptionTypes) type: (typeof descriptionTypes)[number];
  @IsString() @MinLength(1) @MaxLength(callLimits.descriptionLength) sdp: string;
}

export class CallCandidateDto {
  @IsString() @MaxLength(callLimits.candidateLength) candidate: string;
  @IsOptional() @IsString() @MaxLength(64) sdpMid?: string | null;
  @IsOptional() @IsInt() @Min(0) @Max(64) sdpMLineIndex?: number | null;
  @IsOptional() @Matches(/^[\w+/-]{1,256}$/) usernameFragment?: string | null;
}

/** From one to one other, about how they reach each other; passed on and kept nowhere. */
export class CallSignalDto extends MeetingMessageDto {
  @IsUUID() to: string;
  @IsOptional() @ValidateNested() @Type(() => CallDescriptionDto) description?: CallDescriptionDto;
  @IsArray()
  @ArrayMaxSize(callLimits.candidates)
  @ValidateNested({ each: true })
  @Type(() => CallCandidateDto)
  candidates: CallCandidateDto[];
}

/** What `call.signal` brings to whom it was meant for. */
export interface CallHeard {
  meetingId: string;
  from: string;
  description?: CallDescriptionDto;
  candidates: CallCandidateDto[];
}

/** A server that helps two browsers find each other, as browsers name it. */
export interface IceServer {
  urls: string[];
  username?: string;
  credential?: string;
}

export interface CallPlaceDto {
  peerId: string;
  iceServers: IceServer[];
}

/** Who is in the call, as everyone in the room is told. */
export class CallPersonDto {
  @IsUUID() peerId: string;
  /** Null for the screen in the room, which is nobody. */
  @IsOptional() @IsUUID() userId: string | null;
  @IsText(0, 300) name: string;
  @IsBoolean() microphone: boolean;
  @IsBoolean() camera: boolean;
  /** The connection with the server is silent; it may come back. */
  @IsBoolean() isAway: boolean;
}
