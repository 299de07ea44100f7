import { ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';

export const notificationsEvents = {
  'notifications.chosen': 'notifications',
} as const;

/** Letters that someone may switch off; what a meeting needs (dates, cancellations) always comes. */
export const letterKinds = ['digest', 'reminder'] as const;
export type LetterKind = (typeof letterKinds)[number];

/** What someone wants in their mailbox. */
export class ChooseNotificationsDto {
  /** An overview of everything that is asked, on the chosen days. */
  @IsBoolean() wantsDigest: boolean;
  /** Monday is 1, Friday is 5. */
  @IsArray()
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(5, { each: true })
  digestDays: number[];
  /** A letter on the last working morning before something is due. */
  @IsBoolean() wantsReminders: boolean;
}

export class NotificationsDto extends ChooseNotificationsDto {}

/** What a link at the foot of a letter is about. */
export class UnsubscriptionDto {
  @IsIn(letterKinds) kind: LetterKind;
  /** Whether these letters still come. */
  @IsBoolean() isOn: boolean;
}
