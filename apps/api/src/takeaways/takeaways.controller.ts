import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { SettleTakeawayDto, TakeawayDto, UpdateTakeawayDto, WriteTakeawayDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentTakeaway } from './takeaway.presenter.ts';
import { TakeawaysService } from './takeaways.service.ts';

@Controller()
export class TakeawaysController {
  constructor(private readonly takeaways: TakeawaysService) {}

  @Get('plgs/:plgId/takeaways')
  @Returns([TakeawayDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<TakeawayDto[]> {
    return (await this.takeaways.ofGroup(me, plgId)).map((it) => presentTakeaway(me, it));
  }

  @Post('meetings/:id/takeaways')
  @Returns(TakeawayDto)
  async write(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: WriteTakeawayDto,
  ): Promise<TakeawayDto> {
    return presentTakeaway(me, await this.takeaways.write(me, id, input));
  }

  @Patch('takeaways/:id')
  @Returns(TakeawayDto)
  async update(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: UpdateTakeawayDto,
  ): Promise<TakeawayDto> {
    return presentTakeaway(me, await this.takeaways.update(me, id, input));
  }

  @Post('takeaways/:id/settle')
  @HttpCode(200)
  @Returns(TakeawayDto)
  async settle(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: SettleTakeawayDto,
  ): Promise<TakeawayDto> {
    return presentTakeaway(me, await this.takeaways.settle(me, id, input));
  }

  @Delete('takeaways/:id')
  @HttpCode(204)
  @Returns()
  async remove(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.takeaways.remove(me, id);
  }
}
