import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  AssignmentConflictDto,
  AssignmentPinDto,
  AssignmentPlanDto,
  ChangeAssignmentPlanDto,
  ChangeHostDto,
  ChangeInterviewerDto,
  DeclareConflictDto,
  SetPinDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { AssignmentPlansService } from './assignment-plans.service.ts';
import { AssignmentTermsService } from './assignment-terms.service.ts';
import { presentConflict, presentPin, presentPlan } from './assignment.presenter.ts';

@Controller()
export class AssignmentPlansController {
  constructor(
    private readonly plans: AssignmentPlansService,
    private readonly terms: AssignmentTermsService,
  ) {}

  @Get('plgs/:plgId/assignment-plan')
  @Returns(AssignmentPlanDto)
  async get(@Me() me: Actor, @Param('plgId') plgId: string): Promise<AssignmentPlanDto> {
    return presentPlan(me, plgId, await this.plans.get(me, plgId));
  }

  @Put('plgs/:plgId/assignment-plan')
  @Returns(AssignmentPlanDto)
  async change(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: ChangeAssignmentPlanDto,
  ): Promise<AssignmentPlanDto> {
    return presentPlan(me, plgId, await this.plans.change(me, plgId, input));
  }

  @Put('plgs/:plgId/assignment-interviewers/:membershipId')
  @Returns(AssignmentPlanDto)
  async changeInterviewer(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Param('membershipId') membershipId: string,
    @Body() input: ChangeInterviewerDto,
  ): Promise<AssignmentPlanDto> {
    return presentPlan(me, plgId, await this.terms.changeInterviewer(me, plgId, membershipId, input));
  }

  @Put('plgs/:plgId/assignment-hosts/:programmeId')
  @Returns(AssignmentPlanDto)
  async changeHost(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Param('programmeId') programmeId: string,
    @Body() input: ChangeHostDto,
  ): Promise<AssignmentPlanDto> {
    return presentPlan(me, plgId, await this.terms.changeHost(me, plgId, programmeId, input));
  }

  @Get('plgs/:plgId/assignment-conflicts')
  @Returns([AssignmentConflictDto])
  async conflicts(@Me() me: Actor, @Param('plgId') plgId: string): Promise<AssignmentConflictDto[]> {
    return (await this.plans.conflicts(me, plgId)).map((it) => presentConflict(me, it));
  }

  @Post('plgs/:plgId/assignment-conflicts')
  @Returns(AssignmentConflictDto)
  async declareConflict(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: DeclareConflictDto,
  ): Promise<AssignmentConflictDto> {
    return presentConflict(me, await this.plans.declareConflict(me, plgId, input));
  }

  @Delete('assignment-conflicts/:id')
  @HttpCode(204)
  @Returns()
  async withdrawConflict(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.plans.withdrawConflict(me, id);
  }

  @Get('plgs/:plgId/assignment-pins')
  @Returns([AssignmentPinDto])
  async pins(@Me() me: Actor, @Param('plgId') plgId: string): Promise<AssignmentPinDto[]> {
    return (await this.plans.pins(me, plgId)).map((it) => presentPin(me, it));
  }

  @Post('plgs/:plgId/assignment-pins')
  @Returns(AssignmentPinDto)
  async setPin(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: SetPinDto,
  ): Promise<AssignmentPinDto> {
    return presentPin(me, await this.plans.setPin(me, plgId, input));
  }

  @Delete('assignment-pins/:id')
  @HttpCode(204)
  @Returns()
  async removePin(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.plans.removePin(me, id);
  }
}
