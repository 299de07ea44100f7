import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { MeetingDto, MoveMeetingsDto, ReplanDto, ReplanMeetingDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentMeeting } from './meeting.presenter.ts';
import { MeetingsService } from './meetings.service.ts';
import { presentReplan } from './replan.presenter.ts';
import { ReplansService } from './replans.service.ts';

@Controller()
export class ReplansController {
  constructor(
    private readonly replans: ReplansService,
    private readonly meetings: MeetingsService,
  ) {}

  /** Changes nothing: it answers with dates to look at. */
  @Post('meetings/:id/replan')
  @HttpCode(200)
  @Returns(ReplanDto)
  async propose(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: ReplanMeetingDto,
  ): Promise<ReplanDto> {
    return presentReplan(await this.replans.propose(me, id, input));
  }

  @Post('plgs/:plgId/meetings/move')
  @HttpCode(200)
  @Returns([MeetingDto])
  async move(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: MoveMeetingsDto,
  ): Promise<MeetingDto[]> {
    await this.replans.move(me, plgId, input);
    return (await this.meetings.ofGroup(me, plgId)).map((it) => presentMeeting(me, it));
  }
}
