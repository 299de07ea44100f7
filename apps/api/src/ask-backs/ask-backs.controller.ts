import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AnswerAskBackDto, AskBackDto, AskBackKitDto, AskBacksDto, AskedBackDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentAskBacks, presentAskedBack } from './ask-back.presenter.ts';
import { AskBacksService } from './ask-backs.service.ts';

@Controller()
export class AskBacksController {
  constructor(private readonly askBacks: AskBacksService) {}

  @Get('ask-backs/mine')
  @Returns(AskBackKitDto)
  async mine(@Me() me: Actor): Promise<AskBackKitDto> {
    return { userId: me.userId, tasks: await this.askBacks.tasks(me) };
  }

  @Get('plgs/:plgId/ask-backs')
  @Returns(AskBacksDto)
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<AskBacksDto> {
    return presentAskBacks(me, plgId, await this.askBacks.list(me, plgId));
  }

  @Post('plgs/:plgId/ask-backs')
  @Returns(AskedBackDto)
  async ask(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: AskBackDto,
  ): Promise<AskedBackDto> {
    return presentAskedBack(me, await this.askBacks.ask(me, plgId, input));
  }

  @Post('ask-backs/:id/answer')
  @HttpCode(200)
  @Returns(AskedBackDto)
  async answer(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: AnswerAskBackDto,
  ): Promise<AskedBackDto> {
    return presentAskedBack(me, await this.askBacks.answer(me, id, input));
  }

  @Delete('ask-backs/:id')
  @Returns(AskedBackDto)
  async takeBack(@Me() me: Actor, @Param('id') id: string): Promise<AskedBackDto> {
    return presentAskedBack(me, await this.askBacks.takeBack(me, id));
  }
}
