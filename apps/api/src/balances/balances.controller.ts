import { Controller, Get, Param, Post } from '@nestjs/common';
import { BalanceDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { BalancesService } from './balances.service.ts';

@Controller()
export class BalancesController {
  constructor(private readonly balances: BalancesService) {}

  @Get('plgs/:plgId/balance')
  @Returns(BalanceDto)
  async read(@Me() me: Actor, @Param('plgId') plgId: string): Promise<BalanceDto> {
    return this.balances.read(me, plgId);
  }

  @Post('plgs/:plgId/balance')
  @Returns(BalanceDto)
  async settle(@Me() me: Actor, @Param('plgId') plgId: string): Promise<BalanceDto> {
    return this.balances.settle(me, plgId);
  }
}
