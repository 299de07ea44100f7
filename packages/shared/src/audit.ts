import { IsISO8601, IsObject, IsOptional, IsUUID } from 'class-validator';
import { IsMoment, IsText } from './validation.ts';
import type { EventFacts } from './events.ts';

/** One recorded event as auditors read it. */
export class AuditEntryDto {
  @IsUUID() id: string;
  @IsISO8601() at: string;
  @IsText(1, 60) name: string;
  @IsOptional() @IsText(1, 300) actorName: string | null;
  @IsText(1, 60) subjectType: string;
  @IsUUID() subjectId: string;
  @IsObject() facts: EventFacts;
}

/** Where to go on reading: entries before this moment. */
export class AuditQueryDto {
  @IsOptional() @IsMoment() before?: string;
}
