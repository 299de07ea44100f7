import { Controller, Get } from '@nestjs/common';
import { TodayDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { TodayService } from './today.service.ts';

@Controller('today')
export class TodayController {
  constructor(private readonly today: TodayService) {}

  @Get()
  @Returns(TodayDto)
  async mine(@Me() me: Actor): Promise<TodayDto> {
    return this.today.of(me);
  }
}
