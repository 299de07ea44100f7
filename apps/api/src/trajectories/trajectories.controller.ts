import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  AssignPhaseDto,
  ChooseTrajectoryDto,
  MeetingPhaseDto,
  NudgeForFactDto,
  TrajectoryDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { NudgesService } from './nudges.service.ts';
import { PhasesService } from './phases.service.ts';
import { TemplatesService } from './templates.service.ts';
import { TrajectoriesService } from './trajectories.service.ts';
import { presentMeetingPhase, presentTrajectory } from './trajectory.presenter.ts';

@Controller()
export class TrajectoriesController {
  constructor(
    private readonly trajectories: TrajectoriesService,
    private readonly templates: TemplatesService,
    private readonly phases: PhasesService,
    private readonly nudges: NudgesService,
  ) {}

  @Get('plgs/:plgId/trajectory')
  @Returns(TrajectoryDto)
  async ofGroup(@Me() me: Actor, @Param('plgId') plgId: string): Promise<TrajectoryDto> {
    return presentTrajectory(me, plgId, await this.trajectories.ofGroup(me, plgId), this.templates.all());
  }

  @Put('plgs/:plgId/trajectory')
  @Returns(TrajectoryDto)
  async choose(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: ChooseTrajectoryDto,
  ): Promise<TrajectoryDto> {
    await this.trajectories.choose(me, plgId, input);
    return this.ofGroup(me, plgId);
  }

  @Get('meetings/:id/phase')
  @Returns(MeetingPhaseDto)
  async ofMeeting(@Me() me: Actor, @Param('id') id: string): Promise<MeetingPhaseDto> {
    return presentMeetingPhase(me, await this.phases.ofMeeting(me, id));
  }

  @Put('meetings/:id/phase')
  @Returns(MeetingPhaseDto)
  async assign(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: AssignPhaseDto,
  ): Promise<MeetingPhaseDto> {
    await this.phases.assign(me, id, input);
    return this.ofMeeting(me, id);
  }

  @Post('meetings/:id/nudges')
  @HttpCode(200)
  @Returns(MeetingPhaseDto)
  async nudge(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: NudgeForFactDto,
  ): Promise<MeetingPhaseDto> {
    await this.nudges.nudge(me, id, input);
    return this.ofMeeting(me, id);
  }
}
