import { IsISO8601, IsObject, IsOptional, IsUUID } from 'class-validator';
import { IsText } from './validation.ts';

export const decisionsEvents = {
  'decision.made': 'decisions',
  'decision.changed': 'decisions',
  'decision.withdrawn': 'decisions',
} as const;

export class MakeDecisionDto {
  @IsText(1, 2000) text: string;
  @IsOptional() @IsUUID() agendaItemId?: string;
}

export type DecisionAbility = 'read' | 'edit';
export class DecisionDto {
  @IsUUID() id: string;
  @IsText(1, 2000) text: string;
  @IsUUID() meetingId: string;
  @IsOptional() @IsUUID() agendaItemId: string | null;
  @IsISO8601() madeAt: string;
  @IsObject() can: Record<DecisionAbility, boolean>;
}

export class UpdateDecisionDto {
  @IsText(1, 2000) text: string;
}
