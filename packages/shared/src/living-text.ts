import { IsBase64, IsInt, IsObject, IsOptional, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';

export const livingTextProblems = {
  /** The page is older than the server: it must be loaded again before it may touch a text. */
  'text.outdated': 409,
  'text.frozen': 409,
  'text.not_joined': 409,
  /** The server could not commit. Nothing is lost: the edit stays on the device and is sent again. */
  'text.not_stored': 503,
  /** The edit builds on something the server has not seen; the client sends all it has as one edit. */
  'text.gap': 409,
  /** The edit holds something that no living text may hold. */
  'text.refused': 422,
  'text.too_large': 413,
  'text.nothing_to_restore': 409,
} as const;

export const livingTextEvents = {
  'text.restored': 'living-text',
} as const;

/** The largest single edit, in bytes. */
export const livingTextUpdateLimit = 256 * 1024;
/** The largest text, in bytes of its whole state: what one meeting writes is a thousandth of it. */
export const livingTextSizeLimit = 16 * 1024 * 1024;

const IsTextKey = () => Matches(/^[a-z][a-z0-9-]{0,39}$/);
const IsTextField = () => Matches(/^[a-z0-9][A-Za-z0-9_.-]{0,79}$/);

/** `text.join`: which text, and what of it is already here. */
export class JoinTextDto {
  /** The room that answers for it, e.g. `minutes`. */
  @IsTextKey() kind: string;
  @IsUUID() subjectId: string;
  @IsTextField() field: string;
  @IsInt() @Min(0) @Max(1_000_000) schemaVersion: number;
  /** What the client has already, as a Yjs state vector in base64; left out when it has nothing. */
  @IsOptional() @IsBase64() @MaxLength(400_000) stateVector?: string;
}

/** `text.leave`. */
export class LeaveTextDto {
  @IsUUID() docId: string;
}

/** `text.update`: one edit under a key of its own, so that sending it twice changes nothing. */
export class TextUpdateDto {
  @IsUUID() docId: string;
  /** One browser tab, from opening to closing. */
  @IsUUID() session: string;
  @IsInt() @Min(1) @Max(2_147_483_647) clientSeq: number;
  /** The schema version under which the edit was made. */
  @IsInt() @Min(0) @Max(1_000_000) schemaVersion: number;
  /** A Yjs update (version 1) in base64. */
  @IsBase64() @MaxLength(Math.ceil(livingTextUpdateLimit / 3) * 4) update: string;
}

/** A place in the text that survives edits by others: a Yjs relative position. */
export interface TextPosition {
  type: { client: number; clock: number } | null;
  tname: string | null;
  item: { client: number; clock: number } | null;
  assoc: number;
}
export interface TextCursor {
  anchor: TextPosition;
  head: TextPosition;
}

/** `text.presence`: where I am in the text; short-lived and not acknowledged. Who I am the server knows. */
export class TextPresenceDto {
  @IsUUID() docId: string;
  @IsInt() @Min(0) @Max(4_294_967_295) clientId: number;
  @IsOptional() @IsObject() cursor?: TextCursor | null;
}

/** `text.restore`: puts back what one edit took away. */
export class RestoreTextDto {
  @IsUUID() docId: string;
  @IsInt() @Min(1) @Max(2_147_483_647) seq: number;
}

/** Someone else in the text. `cursor` is null while they only read. */
export interface TextPresence {
  clientId: number;
  userId: string;
  name: string;
  cursor: TextCursor | null;
}

/** An edit that removed more than 40 % of the text; kept, and offered to be undone. */
export interface TextShrink {
  seq: number;
  /** ISO time. */
  at: string;
  byName: string;
  /** Share of the text that went, 0 to 1. */
  share: number;
}

/** The answer to `text.join`. */
export interface TextJoined {
  docId: string;
  canWrite: boolean;
  isFrozen: boolean;
  /** Number of the last edit included. */
  seq: number;
  /** Yjs updates in base64 that bring the client up to date. */
  updates: string[];
  /** What the server has, when the client had something already; base64. */
  stateVector: string | null;
  presence: TextPresence[];
  shrinks: TextShrink[];
}

/** The answer to `text.update`, given after COMMIT and never before. */
export interface TextCommitted {
  seq: number;
}

export interface LivingTextServerMessages {
  /** Committed edits of everyone, in order; `seq` is the last of them. */
  'text.updates': (docId: string, seq: number, updates: string[]) => void;
  'text.presence': (docId: string, changed: TextPresence[], gone: number[]) => void;
  /** The text is frozen now: nobody writes in it any more. */
  'text.frozen': (docId: string) => void;
  /** You may no longer write (`canWrite`) or not even read (null). */
  'text.rights': (docId: string, rights: { canWrite: boolean } | null) => void;
  'text.shrunk': (docId: string, shrink: TextShrink) => void;
  'text.restored': (docId: string, seq: number) => void;
}
