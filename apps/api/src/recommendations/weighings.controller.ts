import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { AdvanceWeighingDto, StartWeighingDto, WeighingDto, WeighRecommendationDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentWeighing } from './weighing.presenter.ts';
import { WeighingsService } from './weighings.service.ts';

@Controller()
export class WeighingsController {
  constructor(private readonly weighings: WeighingsService) {}

  @Get('plgs/:plgId/weighings')
  @Returns([WeighingDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<WeighingDto[]> {
    return (await this.weighings.list(me, plgId)).map((it) => presentWeighing(me, it));
  }

  @Post('plgs/:plgId/weighings')
  @Returns(WeighingDto)
  async start(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: StartWeighingDto,
  ): Promise<WeighingDto> {
    return presentWeighing(me, await this.weighings.start(me, plgId, input));
  }

  @Post('weighings/:id/advance')
  @Returns(WeighingDto)
  async advance(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: AdvanceWeighingDto,
  ): Promise<WeighingDto> {
    return presentWeighing(me, await this.weighings.advance(me, id, input));
  }

  /** What I give it, in silence. */
  @Post('recommendations/:id/weigh')
  @Returns()
  async weigh(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: WeighRecommendationDto,
  ): Promise<void> {
    await this.weighings.weigh(me, id, input);
  }
}
