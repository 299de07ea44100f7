import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  GrantGuestDto,
  GuestDto,
  InvitedGuestDto,
  InviteGuestDto,
  TakenInDto,
  TakeInGuestDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentGuest } from './guest.presenter.ts';
import { GuestsService } from './guests.service.ts';

@Controller()
export class GuestsController {
  constructor(private readonly guests: GuestsService) {}

  @Get('plgs/:plgId/guests')
  @Returns([GuestDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<GuestDto[]> {
    return (await this.guests.list(me, plgId)).map((it) => presentGuest(me, it));
  }

  @Post('meetings/:id/guests')
  @Returns(InvitedGuestDto)
  async invite(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: InviteGuestDto,
  ): Promise<InvitedGuestDto> {
    const { guest, link } = await this.guests.invite(me, id, input);
    return { guest: presentGuest(me, guest), link };
  }

  @Put('guests/:id/grant')
  @Returns(GuestDto)
  async grant(@Me() me: Actor, @Param('id') id: string, @Body() input: GrantGuestDto): Promise<GuestDto> {
    return presentGuest(me, await this.guests.grant(me, id, input.takesPart));
  }

  @Post('guests/:id/take-in')
  @Returns(TakenInDto)
  async takeIn(@Me() me: Actor, @Param('id') id: string, @Body() input: TakeInGuestDto): Promise<TakenInDto> {
    return { link: await this.guests.takeIn(me, id, input) };
  }

  @Delete('guests/:id')
  @HttpCode(204)
  @Returns()
  async revoke(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.guests.revoke(me, id);
  }
}
