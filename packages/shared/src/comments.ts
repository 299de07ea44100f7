import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  ValidateNested,
} from 'class-validator';
import type { TextCursor } from './living-text.ts';
import { IsText } from './validation.ts';

export const commentsProblems = {
  /** The words it is to be about are no longer in the text, or not as they were seen. */
  'comment.text_changed': 409,
  /** Someone settled it while a reply was written. */
  'comment.resolved': 409,
} as const;

export const commentsEvents = {
  'comment.placed': 'comments',
  'comment.replied': 'comments',
  'comment.resolved': 'comments',
  'comment.reopened': 'comments',
  'comment.acknowledged': 'comments',
} as const;

/** Said about a chapter or about words in it. Who is named with an @ finds it under what is asked of them. */
export class PlaceCommentDto {
  @IsText(1, 4000) text: string;
  /** Where the words stand that it is about; none when it is about the chapter. */
  @IsOptional() @IsObject() at?: TextCursor;
  /** Those words, as they were seen; the comment keeps them when the text moves on. */
  @IsOptional() @IsText(0, 2000) excerpt?: string;
}

export class ReplyCommentDto {
  @IsText(1, 4000) text: string;
}

export class CommentReplyDto {
  @IsUUID() id: string;
  /** Empty when the account is gone. */
  @IsText(0, 300) authorName: string;
  @IsText(1, 4000) text: string;
  @IsISO8601() placedAt: string;
}

/** `acknowledge`: has read that they were named, and has nothing to add. */
export type CommentAbility = 'read' | 'reply' | 'resolve' | 'reopen' | 'acknowledge';
export class CommentDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsUUID() sectionId: string;
  /** Empty when the account is gone. */
  @IsText(0, 300) authorName: string;
  @IsText(1, 4000) text: string;
  /** The words it was made about, for good; empty when it is about the chapter. */
  @IsText(0, 2000) excerpt: string;
  /** What stands in their place now; null when neither the place nor the words are there any more. */
  @IsOptional() @IsText(0, 4000) now: string | null;
  /** The words were found back elsewhere in the chapter. */
  @IsBoolean() isMoved: boolean;
  /** Where to show it, while it has a place. */
  @IsOptional() @IsObject() at: TextCursor | null;
  @IsISO8601() placedAt: string;
  @IsOptional() @IsISO8601() resolvedAt: string | null;
  @IsText(0, 300) resolvedByName: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CommentReplyDto) replies: CommentReplyDto[];
  /** Who was named in it, as they are called now. */
  @IsArray() @IsString({ each: true }) mentions: string[];
  @IsObject() can: Record<CommentAbility, boolean>;
}
