import { Type } from 'class-transformer';
import {
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
import { IsText, IsSeen, type Seen } from './validation.ts';

export const teamItemsProblems = {
  /** Only who holds a programme's place has a team whose agenda this is. */
  'team_item.no_team': 409,
  'team_item.reason_missing': 422,
} as const;

export const teamItemsEvents = {
  'team_item.placed': 'team-items',
  'team_item.asked': 'team-items',
  'team_item.answered': 'team-items',
  'team_item.removed': 'team-items',
} as const;

/** Where a theme came from: a red thread of one's own group, or a practice, by its portrait or its public address. */
export const teamItemSources = ['theme', 'portrait', 'edition'] as const;
export type TeamItemSource = (typeof teamItemSources)[number];

/** After so many weeks a team is asked what it did. */
export const teamItemWeeks = 8;

/** Puts something on the agenda of one's own team: one click says all of it. */
export class PlaceTeamItemDto {
  @IsIn(teamItemSources) from: TeamItemSource;
  /** The id of the red thread or the portrait, or the last part of a public address. */
  @Matches(/^[a-z0-9-]{1,120}$/) source: string;
}

/** `later`: not yet; the team is asked again after as many weeks. */
export const teamAnswers = ['done', 'changed', 'later', 'dropped'] as const;
export type TeamAnswer = (typeof teamAnswers)[number];

export class AnswerTeamItemDto {
  @IsIn(teamAnswers) answer: TeamAnswer;
  /** What came of it; needed as the reason when it was dropped. */
  @IsText(0, 1000) outcome: string;
  /** The group, and the programme whose practice it was, may read the answer; otherwise the team alone. */
  @IsBoolean() isShared: boolean;
  @IsSeen() seen?: Seen;
}

export type TeamItemAbility = 'read' | 'answer' | 'remove';
/** A theme on the agenda of a programme's team. */
export class TeamItemDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsText(1, 300) programmeName: string;
  @IsText(1, 300) institutionName: string;
  /** What it is and which one; told to the team alone. */
  @IsOptional() @IsText(1, 160) source: string | null;
  /** The name of the theme. */
  @IsText(1, 300) title: string;
  /** Where to read about it, as far as the reader may; null once that is gone. */
  @IsOptional() @IsText(1, 300) path: string | null;
  @IsISO8601() placedAt: string;
  /** Only for the team. */
  @IsOptional() @IsText(1, 300) placedByName: string | null;
  /** When the team is asked, or was. */
  @IsISO8601() asksAt: string;
  @IsBoolean() isAsked: boolean;
  @IsOptional() @IsIn(teamAnswers) answer: TeamAnswer | null;
  @IsText(0, 1000) outcome: string;
  @IsOptional() @IsISO8601() answeredAt: string | null;
  @IsBoolean() isShared: boolean;
  /** Of the reader's own team. */
  @IsBoolean() isOurs: boolean;
  @IsObject() can: Record<TeamItemAbility, boolean>;
}

/** What stands on the agenda of my team, and what other teams of the group shared. */
export class TeamAgendaDto {
  /** I hold a programme's place, so there is a team. */
  @IsBoolean() canPlace: boolean;
  /** Whose team that is. */
  @IsOptional() @IsText(1, 300) programmeName: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => TeamItemDto) items: TeamItemDto[];
}
