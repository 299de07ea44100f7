import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { AgreeTandemDto, ChangeTandemDto, TandemDto, TandemKitDto, TandemsDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentTandem } from './tandem.presenter.ts';
import { TandemTalksService } from './tandem-talks.service.ts';
import { TandemsService } from './tandems.service.ts';

@Controller()
export class TandemsController {
  constructor(
    private readonly tandems: TandemsService,
    private readonly talks: TandemTalksService,
  ) {}

  @Get('tandems/mine')
  @Returns(TandemKitDto)
  async mine(@Me() me: Actor): Promise<TandemKitDto> {
    return { userId: me.userId, tasks: await this.talks.mine(me) };
  }

  @Get('plgs/:plgId/tandems')
  @Returns(TandemsDto)
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<TandemsDto> {
    const tandems = await this.tandems.list(me, plgId);
    const possible = await this.tandems.possible(me, plgId);
    return { plgId, tandems: tandems.map((it) => presentTandem(me, it)), possible };
  }

  @Post('plgs/:plgId/tandems')
  @Returns(TandemDto)
  async agree(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: AgreeTandemDto,
  ): Promise<TandemDto> {
    return presentTandem(me, await this.tandems.agree(me, plgId, input));
  }

  @Patch('tandems/:id')
  @Returns(TandemDto)
  async change(@Me() me: Actor, @Param('id') id: string, @Body() input: ChangeTandemDto): Promise<TandemDto> {
    return presentTandem(me, await this.tandems.change(me, id, input));
  }

  @Delete('tandems/:id')
  @HttpCode(204)
  @Returns()
  async end(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.tandems.end(me, id);
  }
}
