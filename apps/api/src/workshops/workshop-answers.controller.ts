import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  MergeWorkshopCategoryDto,
  NameWorkshopCategoryDto,
  PlaceWorkshopAnswerDto,
  RewordWorkshopAnswerDto,
  TypeSheetDto,
  WorkshopDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentWorkshop } from './workshop.presenter.ts';
import { WorkshopAnswersService } from './workshop-answers.service.ts';

@Controller()
export class WorkshopAnswersController {
  constructor(private readonly answers: WorkshopAnswersService) {}

  @Post('workshop-groups/:id/answers')
  @HttpCode(200)
  @Returns(WorkshopDto)
  async type(@Me() me: Actor, @Param('id') id: string, @Body() input: TypeSheetDto): Promise<WorkshopDto> {
    return presentWorkshop(me, await this.answers.type(me, id, input));
  }

  @Put('workshop-answers/:id')
  @Returns(WorkshopDto)
  async reword(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: RewordWorkshopAnswerDto,
  ): Promise<WorkshopDto> {
    return presentWorkshop(me, await this.answers.reword(me, id, input));
  }

  @Delete('workshop-answers/:id')
  @Returns(WorkshopDto)
  async drop(@Me() me: Actor, @Param('id') id: string): Promise<WorkshopDto> {
    return presentWorkshop(me, await this.answers.drop(me, id));
  }

  @Post('workshop-answers/:id/restore')
  @HttpCode(200)
  @Returns(WorkshopDto)
  async restore(@Me() me: Actor, @Param('id') id: string): Promise<WorkshopDto> {
    return presentWorkshop(me, await this.answers.restore(me, id));
  }

  @Put('workshop-answers/:id/category')
  @Returns(WorkshopDto)
  async place(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: PlaceWorkshopAnswerDto,
  ): Promise<WorkshopDto> {
    return presentWorkshop(me, await this.answers.place(me, id, input));
  }

  @Post('workshops/:id/categories')
  @HttpCode(200)
  @Returns(WorkshopDto)
  async name(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: NameWorkshopCategoryDto,
  ): Promise<WorkshopDto> {
    return presentWorkshop(me, await this.answers.name(me, id, input));
  }

  @Post('workshop-categories/:id/merge')
  @HttpCode(200)
  @Returns(WorkshopDto)
  async merge(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: MergeWorkshopCategoryDto,
  ): Promise<WorkshopDto> {
    return presentWorkshop(me, await this.answers.merge(me, id, input.intoId));
  }

  @Post('workshop-categories/:id/split')
  @HttpCode(200)
  @Returns(WorkshopDto)
  async split(@Me() me: Actor, @Param('id') id: string): Promise<WorkshopDto> {
    return presentWorkshop(me, await this.answers.split(me, id));
  }
}
