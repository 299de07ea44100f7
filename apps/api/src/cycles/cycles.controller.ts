import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CreateCycleDto, CyclePlanDto, PlanCycleDto, YearDto } from '@leerkring/shared';
import { wallClock } from '../calendars/local-time.rules.ts';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentCycle, presentPlan } from './cycle.presenter.ts';
import { meanWeeks } from './cycle.rules.ts';
import { CyclesService } from './cycles.service.ts';
import { presentMeeting } from './meeting.presenter.ts';
import { MeetingsService } from './meetings.service.ts';

@Controller('plgs/:plgId/cycle')
export class CyclesController {
  constructor(
    private readonly cycles: CyclesService,
    private readonly meetings: MeetingsService,
  ) {}

  @Get()
  @Returns(YearDto)
  async year(@Me() me: Actor, @Param('plgId') plgId: string): Promise<YearDto> {
    const cycle = await this.cycles.ofGroup(me, plgId);
    const meetings = await this.meetings.ofGroup(me, plgId);
    const dates = meetings
      .filter(({ number }) => number !== null)
      .map(({ meeting }) => wallClock(meeting.startsAt).date);
    return {
      cycle: cycle && presentCycle(cycle),
      meanWeeks: meanWeeks(dates),
      meetings: meetings.map((it) => presentMeeting(me, it)),
    };
  }

  /** Changes nothing: it answers with dates to look at. */
  @Post('propose')
  @HttpCode(200)
  @Returns(CyclePlanDto)
  async propose(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: PlanCycleDto,
  ): Promise<CyclePlanDto> {
    return presentPlan(await this.cycles.propose(me, plgId, input));
  }

  @Post()
  @Returns(YearDto)
  async plan(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: CreateCycleDto,
  ): Promise<YearDto> {
    await this.cycles.plan(me, plgId, input);
    return this.year(me, plgId);
  }
}
