import { Controller, Get, Param } from '@nestjs/common';
import { ReciprocityDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { ReciprocityService } from './reciprocity.service.ts';

@Controller()
export class ReciprocityController {
  constructor(private readonly reciprocity: ReciprocityService) {}

  @Get('plgs/:plgId/reciprocity')
  @Returns(ReciprocityDto)
  async get(@Me() me: Actor, @Param('plgId') plgId: string): Promise<ReciprocityDto> {
    return this.reciprocity.of(me, plgId);
  }
}
