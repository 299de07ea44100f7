import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CountsDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { CountsService } from './counts.service.ts';

@Controller()
export class CountsController {
  constructor(private readonly counts: CountsService) {}

  @Get('plgs/:plgId/counts')
  @Returns(CountsDto)
  async of(@Me() me: Actor, @Param('plgId') plgId: string): Promise<CountsDto> {
    return this.counts.of(me, plgId);
  }

  @Post('plgs/:plgId/counts/settle')
  @HttpCode(200)
  @Returns(CountsDto)
  async settle(@Me() me: Actor, @Param('plgId') plgId: string): Promise<CountsDto> {
    return this.counts.settle(me, plgId);
  }
}
