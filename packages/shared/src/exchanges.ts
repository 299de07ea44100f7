import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsObject,
  IsOptional,
  IsUUID,
  Matches,
  ValidateNested,
} from 'class-validator';
import { IsLocalDate, IsLocalTime, IsText } from './validation.ts';

export const exchangesProblems = {
  /** Only who holds a programme's place has a team that can meet another. */
  'exchange.no_team': 409,
  'exchange.own_practice': 409,
  /** Nobody holds the place of that programme any more. */
  'exchange.nobody_there': 409,
  'exchange.past': 422,
  /** This team waits for an answer about this practice already. */
  'exchange.waiting': 409,
  'exchange.not_offered': 422,
  'exchange.settled': 409,
} as const;

export const exchangesEvents = {
  'exchange.proposed': 'exchanges',
  'exchange.accepted': 'exchanges',
  'exchange.declined': 'exchanges',
  'exchange.withdrawn': 'exchanges',
} as const;

/** Whose practice it is about: a portrait that one reads, or the last part of a public address. */
export const exchangeSources = ['portrait', 'edition'] as const;
export type ExchangeSource = (typeof exchangeSources)[number];
export const mostExchangeMoments = 3;

/** A moment on the wall clock of who proposes it. */
export class ExchangeMomentDto {
  @IsLocalDate() date: string;
  @IsLocalTime() time: string;
}

/** To meet the team whose practice this is. It goes to who holds that programme's place; nobody sees an address. */
export class ProposeExchangeDto {
  @IsIn(exchangeSources) from: ExchangeSource;
  @Matches(/^[a-z0-9-]{1,120}$/) source: string;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostExchangeMoments)
  @ValidateNested({ each: true })
  @Type(() => ExchangeMomentDto)
  moments: ExchangeMomentDto[];
  /** What one wants to see, ask or show. */
  @IsText(1, 1000) words: string;
}

export class AcceptExchangeDto {
  /** One of the moments that were proposed. */
  @IsISO8601() startsAt: string;
  /** A room, or the address of a call. */
  @IsText(1, 300) place: string;
}

/** To say no, or to call off what was agreed. */
export class CallOffExchangeDto {
  @IsText(1, 1000) because: string;
}

/** `declined` by the team that was asked, `withdrawn` by the team that asked; also after it was agreed. */
export const exchangeStates = ['proposed', 'accepted', 'declined', 'withdrawn'] as const;
export type ExchangeState = (typeof exchangeStates)[number];
export type ExchangeAbility = 'read' | 'accept' | 'decline' | 'withdraw';

/** Two teams that meet about a practice of one of them; read by these two teams alone. */
export class ExchangeDto {
  @IsUUID() id: string;
  /** The name of the practice when it was proposed. */
  @IsText(1, 300) title: string;
  /** Where this reader finds it; null when it is open to them no more. */
  @IsOptional() @IsText(1, 300) path: string | null;
  /** The team that asked, and the team whose practice it is: programme and institution. */
  @IsText(1, 700) fromTeam: string;
  @IsText(1, 700) toTeam: string;
  /** Null for a name that is gone. */
  @IsOptional() @IsText(1, 300) proposedByName: string | null;
  @IsOptional() @IsText(1, 300) answeredByName: string | null;
  @IsText(1, 1000) words: string;
  @IsArray() @IsISO8601({}, { each: true }) moments: string[];
  @IsIn(exchangeStates) state: ExchangeState;
  /** What was agreed; stays when it is called off. */
  @IsOptional() @IsISO8601() startsAt: string | null;
  @IsText(0, 300) place: string;
  @IsText(0, 1000) because: string;
  /** The reader's own team asked for it. */
  @IsBoolean() isAskedByUs: boolean;
  @IsObject() can: Record<ExchangeAbility, boolean>;
}
