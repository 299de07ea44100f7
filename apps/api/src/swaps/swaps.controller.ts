import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { OpeningDto, ReturnVisitDto, SwapDto, SwapRequestDto } from '@leerkring/shared';
import { Clock } from '../platform/clock.ts';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { OpeningsService } from './openings.service.ts';
import { presentOpening, presentSwap } from './swap.presenter.ts';
import { SwapsService } from './swaps.service.ts';

@Controller()
export class SwapsController {
  constructor(
    private readonly swaps: SwapsService,
    private readonly openings: OpeningsService,
    private readonly clock: Clock,
  ) {}

  @Get('plgs/:plgId/swaps')
  @Returns([SwapRequestDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<SwapRequestDto[]> {
    return (await this.swaps.list(me, plgId)).map((it) => this.present(me, it));
  }

  @Post('assignments/:id/swaps')
  @Returns(SwapRequestDto)
  async ask(@Me() me: Actor, @Param('id') id: string, @Body() input: SwapDto): Promise<SwapRequestDto> {
    return this.present(me, await this.swaps.ask(me, id, input));
  }

  @Post('swaps/:id/accept')
  @HttpCode(200)
  @Returns(SwapRequestDto)
  async accept(@Me() me: Actor, @Param('id') id: string): Promise<SwapRequestDto> {
    return this.present(me, await this.swaps.accept(me, id));
  }

  @Post('swaps/:id/decline')
  @HttpCode(200)
  @Returns(SwapRequestDto)
  async decline(@Me() me: Actor, @Param('id') id: string): Promise<SwapRequestDto> {
    return this.present(me, await this.swaps.decline(me, id));
  }

  @Delete('swaps/:id')
  @Returns(SwapRequestDto)
  async withdraw(@Me() me: Actor, @Param('id') id: string): Promise<SwapRequestDto> {
    return this.present(me, await this.swaps.withdraw(me, id));
  }

  @Post('assignments/:id/return')
  @Returns(OpeningDto)
  async giveBack(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: ReturnVisitDto,
  ): Promise<OpeningDto> {
    return presentOpening(me, await this.openings.giveBack(me, id, input));
  }

  @Get('plgs/:plgId/openings')
  @Returns([OpeningDto])
  async openingsOf(@Me() me: Actor, @Param('plgId') plgId: string): Promise<OpeningDto[]> {
    return (await this.openings.list(me, plgId)).map((it) => presentOpening(me, it));
  }

  @Post('openings/:id/take')
  @HttpCode(200)
  @Returns(OpeningDto)
  async take(@Me() me: Actor, @Param('id') id: string): Promise<OpeningDto> {
    return presentOpening(me, await this.openings.take(me, id));
  }

  private present(me: Actor, it: Awaited<ReturnType<SwapsService['ask']>>): SwapRequestDto {
    return presentSwap(me, it, this.clock.now());
  }
}
