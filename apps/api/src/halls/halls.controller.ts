import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { EnterHallDto, HallCodeDto, HallEntryDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, OpenToGuests } from '../platform/session/session.guard.ts';
import { HallsService } from './halls.service.ts';

@Controller()
export class HallsController {
  constructor(private readonly halls: HallsService) {}

  @Post('meetings/:id/hall-codes')
  @Returns(HallCodeDto)
  async newCode(@Me() me: Actor, @Param('id') id: string): Promise<HallCodeDto> {
    return this.halls.newCode(me, id);
  }

  @OpenToGuests()
  @Post('hall-entries')
  @Returns(HallEntryDto)
  async enter(@Me() me: Actor, @Body() { code }: EnterHallDto): Promise<HallEntryDto> {
    return this.halls.enter(me, code);
  }

  @OpenToGuests()
  @Delete('meetings/:id/hall')
  @HttpCode(204)
  @Returns()
  async leave(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.halls.leave(me, id);
  }
}
