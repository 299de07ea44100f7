import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AcceptExchangeDto, CallOffExchangeDto, ExchangeDto, ProposeExchangeDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentExchange } from './exchange.presenter.ts';
import { ExchangesService } from './exchanges.service.ts';

@Controller()
export class ExchangesController {
  constructor(private readonly exchanges: ExchangesService) {}

  @Get('plgs/:plgId/exchanges')
  @Returns([ExchangeDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<ExchangeDto[]> {
    return (await this.exchanges.list(me, plgId)).map((it) => presentExchange(me, it));
  }

  @Post('plgs/:plgId/exchanges')
  @Returns(ExchangeDto)
  async propose(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: ProposeExchangeDto,
  ): Promise<ExchangeDto> {
    return presentExchange(me, await this.exchanges.propose(me, plgId, input));
  }

  @Post('exchanges/:id/accept')
  @HttpCode(200)
  @Returns(ExchangeDto)
  async accept(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: AcceptExchangeDto,
  ): Promise<ExchangeDto> {
    return presentExchange(me, await this.exchanges.accept(me, id, input));
  }

  @Post('exchanges/:id/decline')
  @HttpCode(200)
  @Returns(ExchangeDto)
  async decline(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: CallOffExchangeDto,
  ): Promise<ExchangeDto> {
    return presentExchange(me, await this.exchanges.callOff(me, id, 'decline', input));
  }

  @Post('exchanges/:id/withdraw')
  @HttpCode(200)
  @Returns(ExchangeDto)
  async withdraw(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: CallOffExchangeDto,
  ): Promise<ExchangeDto> {
    return presentExchange(me, await this.exchanges.callOff(me, id, 'withdraw', input));
  }
}
