import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { HoldRetentionDto, RetentionDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { RetentionsService } from './retentions.service.ts';

@Controller('plgs/:plgId/retention')
export class RetentionsController {
  constructor(private readonly retentions: RetentionsService) {}

  @Get()
  @Returns(RetentionDto)
  get(@Me() me: Actor, @Param('plgId') plgId: string): Promise<RetentionDto> {
    return this.retentions.get(me, plgId);
  }

  @Post('hold')
  @HttpCode(200)
  @Returns(RetentionDto)
  hold(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() { reason }: HoldRetentionDto,
  ): Promise<RetentionDto> {
    return this.retentions.hold(me, plgId, reason);
  }

  @Delete('hold')
  @Returns(RetentionDto)
  lift(@Me() me: Actor, @Param('plgId') plgId: string): Promise<RetentionDto> {
    return this.retentions.lift(me, plgId);
  }
}
