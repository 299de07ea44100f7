import { Controller, Get, Param } from '@nestjs/common';
import { AssignmentDto } from '@leerkring/shared';
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

  @Get('assignments/:id')
  @Returns(AssignmentDto)
  async get(@Me() me: Actor, @Param('id') id: string): Promise<AssignmentDto> {
    return presentAssignment(me, await this.assignments.get(me, id));
  }
}
