import { Transform } from 'class-transformer';
import { IsISO8601, IsString, IsUUID, Matches } from 'class-validator';
import { IsText } from './validation.ts';

export const hallsProblems = { 'hall.code_wrong': 422 } as const;

export const hallsEvents = {
  'hall.codeMade': null,
  'hall.entered': 'meeting-room',
  'hall.left': 'meeting-room',
} as const;

/** What cannot be taken for something else on a screen across the room; how long a code is shown, and works. */
export const hallCode = {
  alphabet: '23456789ABCDEFGHJKMNPQRSTUVWXYZ',
  length: 6,
  renewSeconds: 120,
  minutes: 5,
} as const;

/** The code on the screen, as a camera read it or as someone typed it. */
export class EnterHallDto {
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.toUpperCase().replaceAll(/[\s-]/g, '') : value,
  )
  @IsString()
  @Matches(/^[2-9A-HJKMNP-Z]{6}$/)
  code: string;
}

/** For the screen in the room alone; it is shown once and kept as a hash. */
export class HallCodeDto {
  @IsText(6, 6) code: string;
  @IsText(1, 500) link: string;
  @IsISO8601() expiresAt: string;
}

export class HallEntryDto {
  @IsUUID() meetingId: string;
  @IsUUID() plgId: string;
}
