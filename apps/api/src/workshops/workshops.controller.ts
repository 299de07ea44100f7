import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  AddWorkshopGroupDto,
  HoldWorkshopDto,
  WorkshopDto,
  ChangeWorkshopDto,
  ChangeWorkshopGroupDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentWorkshop } from './workshop.presenter.ts';
import { WorkshopsService } from './workshops.service.ts';

@Controller()
export class WorkshopsController {
  constructor(private readonly workshops: WorkshopsService) {}

  @Post('plgs/:plgId/workshops')
  @Returns(WorkshopDto)
  async hold(
    @Me() me: Actor,
    @Param('plgId') id: string,
    @Body() input: HoldWorkshopDto,
  ): Promise<WorkshopDto> {
    return presentWorkshop(me, await this.workshops.hold(me, id, input));
  }

  @Get('workshops/:id')
  @Returns(WorkshopDto)
  async get(@Me() me: Actor, @Param('id') id: string): Promise<WorkshopDto> {
    return presentWorkshop(me, await this.workshops.get(me, id));
  }

  @Put('workshops/:id')
  @Returns(WorkshopDto)
  async change(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: ChangeWorkshopDto,
  ): Promise<WorkshopDto> {
    return presentWorkshop(me, await this.workshops.change(me, id, input));
  }

  @Post('workshops/:id/groups')
  @Returns(WorkshopDto)
  async addGroup(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: AddWorkshopGroupDto,
  ): Promise<WorkshopDto> {
    return presentWorkshop(me, await this.workshops.addGroup(me, id, input));
  }

  @Put('workshop-groups/:id')
  @Returns(WorkshopDto)
  async changeGroup(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: ChangeWorkshopGroupDto,
  ): Promise<WorkshopDto> {
    return presentWorkshop(me, await this.workshops.changeGroup(me, id, input));
  }

  @Delete('workshop-groups/:id')
  @Returns(WorkshopDto)
  async dropGroup(@Me() me: Actor, @Param('id') id: string): Promise<WorkshopDto> {
    return presentWorkshop(me, await this.workshops.dropGroup(me, id));
  }

  @Get('plgs/:plgId/workshops')
  @Returns([WorkshopDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<WorkshopDto[]> {
    return (await this.workshops.list(me, plgId)).map((it) => presentWorkshop(me, it));
  }

  @Delete('workshops/:id')
  @HttpCode(204)
  @Returns()
  async drop(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.workshops.drop(me, id);
  }
}
