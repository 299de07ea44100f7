import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
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
  /** Nobody else in the group holds the role that this question is put to. */
  'comment.nobody_to_ask': 409,
  /** Whether something is allowed is answered with the norm, and its version, that says so. */
  'comment.norm_missing': 422,
} as const;

export const commentsEvents = {
  'comment.placed': 'comments',
  'comment.replied': 'comments',
  'comment.resolved': 'comments',
  'comment.reopened': 'comments',
  'comment.acknowledged': 'comments',
  'comment.edited': 'comments',
  'comment.deleted': 'comments',
  'comment.replyEdited': 'comments',
  'comment.replyDeleted': 'comments',
} as const;

/** What one function asks another: the quality officers whether it is allowed, the practitioners whether it can be done. */
export const commentQuestions = ['legal', 'workable'] as const;
export type CommentQuestion = (typeof commentQuestions)[number];

/** Said about a chapter or about words in it. Who is named with an @ finds it under what is asked of them. */
export class PlaceCommentDto {
  @IsText(1, 4000) text: string;
  /** Where the words stand that it is about; none when it is about the chapter. */
  @IsOptional() @IsObject() at?: TextCursor;
  /** Those words, as they were seen; the comment keeps them when the text moves on. */
  @IsOptional() @IsText(0, 2000) excerpt?: string;
  @IsOptional() @IsIn(commentQuestions) question?: CommentQuestion;
}

export class ReplyCommentDto {
  @IsText(1, 4000) text: string;
  /** What it rests on, and of when: asked of a quality officer who answers whether something is allowed. */
  @IsOptional() @IsText(0, 300) norm?: string;
}

export class EditCommentDto {
  @IsText(1, 4000) text: string;
}

export type CommentReplyAbility = 'read' | 'edit' | 'delete';
export class CommentReplyDto {
  @IsUUID() id: string;
  /** Empty when the account is gone. */
  @IsText(0, 300) authorName: string;
  @IsText(0, 4000) text: string;
  /** The norm that it rests on, with its version; empty when it names none. */
  @IsText(0, 300) norm: string;
  @IsISO8601() placedAt: string;
  @IsOptional() @IsISO8601() editedAt: string | null;
  /** It was taken back: its place is left, and no words. */
  @IsOptional() @IsISO8601() deletedAt: string | null;
  @IsObject() can: Record<CommentReplyAbility, boolean>;
}

/** `acknowledge`: has read that they were named, and has nothing to add. `cite`: answers with the norm. */
export type CommentAbility =
  'read' | 'reply' | 'cite' | 'resolve' | 'reopen' | 'acknowledge' | 'edit' | 'delete';
export class CommentDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @IsUUID() sectionId: string;
  /** Empty when the account is gone. */
  @IsText(0, 300) authorName: string;
  @IsText(0, 4000) text: string;
  @IsOptional() @IsIn(commentQuestions) question: CommentQuestion | null;
  /** The words it was made about, for good; empty when it is about the chapter. */
  @IsText(0, 2000) excerpt: string;
  /** What stands in their place now; null when neither the place nor the words are there any more. */
  @IsOptional() @IsText(0, 4000) now: string | null;
  /** The words were found back elsewhere in the chapter. */
  @IsBoolean() isMoved: boolean;
  /** Where to show it, while it has a place. */
  @IsOptional() @IsObject() at: TextCursor | null;
  @IsISO8601() placedAt: string;
  @IsOptional() @IsISO8601() editedAt: string | null;
  /** It was taken back: its place is left, and no words. */
  @IsOptional() @IsISO8601() deletedAt: string | null;
  @IsOptional() @IsISO8601() resolvedAt: string | null;
  @IsText(0, 300) resolvedByName: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => CommentReplyDto) replies: CommentReplyDto[];
  /** Who was named in it, as they are called now. */
  @IsArray() @IsString({ each: true }) mentions: string[];
  @IsObject() can: Record<CommentAbility, boolean>;
}
