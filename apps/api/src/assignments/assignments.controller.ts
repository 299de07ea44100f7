import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AssignDto, AssignmentDto, PassOnDto, SwapDto, SwapOptionsDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentAssignment } from './assignment.presenter.ts';
import { AssignmentsService } from './assignments.service.ts';

@Controller()
export class AssignmentsController {
  constructor(private readonly assignments: AssignmentsService) {}

  @Get('plgs/:plgId/assignments')
  @Returns([AssignmentDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<AssignmentDto[]> {
    return (await this.assignments.list(me, plgId)).map((it) => presentAssignment(me, it));
  }

  @Post('plgs/:plgId/assignments')
  @Returns(AssignmentDto)
  async assign(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: AssignDto,
  ): Promise<AssignmentDto> {
    return presentAssignment(me, await this.assignments.assign(me, plgId, input));
  }

  @Get('assignments/:id')
  @Returns(AssignmentDto)
  async get(@Me() me: Actor, @Param('id') id: string): Promise<AssignmentDto> {
    return presentAssignment(me, await this.assignments.get(me, id));
  }

  @Get('assignments/:id/swaps')
  @Returns(SwapOptionsDto)
  async swapOptions(@Me() me: Actor, @Param('id') id: string): Promise<SwapOptionsDto> {
    return this.assignments.swapOptions(me, id);
  }

  @Post('assignments/:id/swap')
  @HttpCode(200)
  @Returns([AssignmentDto])
  async swap(@Me() me: Actor, @Param('id') id: string, @Body() input: SwapDto): Promise<AssignmentDto[]> {
    return (await this.assignments.swap(me, id, input)).map((it) => presentAssignment(me, it));
  }

  @Post('assignments/:id/pass-on')
  @HttpCode(200)
  @Returns(AssignmentDto)
  async passOn(@Me() me: Actor, @Param('id') id: string, @Body() input: PassOnDto): Promise<AssignmentDto> {
    return presentAssignment(me, await this.assignments.passOn(me, id, input));
  }

  @Delete('assignments/:id')
  @HttpCode(204)
  @Returns()
  async release(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.assignments.release(me, id);
  }
}
