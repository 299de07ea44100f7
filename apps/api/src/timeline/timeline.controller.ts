import { Controller, Get, Param } from '@nestjs/common';
import { TimelineDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { TimelineService } from './timeline.service.ts';

@Controller('plgs/:plgId/timeline')
export class TimelineController {
  constructor(private readonly timeline: TimelineService) {}

  @Get()
  @Returns(TimelineDto)
  async of(@Me() me: Actor, @Param('plgId') plgId: string): Promise<TimelineDto> {
    return this.timeline.of(me, plgId);
  }
}
