import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { FillSlotDto, MoveSlotDto, OfferSlotDto, SlotDto, SlotPlacesDto } from '@leerkring/shared';
import { Clock } from '../platform/clock.ts';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentSlot } from './slot.presenter.ts';
import { SlotsService } from './slots.service.ts';

@Controller()
export class SlotsController {
  constructor(
    private readonly slots: SlotsService,
    private readonly clock: Clock,
  ) {}

  @Get('plgs/:plgId/slots')
  @Returns([SlotDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<SlotDto[]> {
    return (await this.slots.list(me, plgId)).map((it) => presentSlot(me, it, this.clock.now()));
  }

  @Get('slots/:id/places')
  @Returns(SlotPlacesDto)
  async places(@Me() me: Actor, @Param('id') id: string): Promise<SlotPlacesDto> {
    return { places: await this.slots.places(me, id) };
  }

  @Post('assignments/:id/slots')
  @Returns(SlotDto)
  async offer(@Me() me: Actor, @Param('id') id: string, @Body() input: OfferSlotDto): Promise<SlotDto> {
    return presentSlot(me, await this.slots.offer(me, id, input), this.clock.now());
  }

  @Post('slots/:id/move')
  @HttpCode(200)
  @Returns(SlotDto)
  async move(@Me() me: Actor, @Param('id') id: string, @Body() input: MoveSlotDto): Promise<SlotDto> {
    return presentSlot(me, await this.slots.move(me, id, input), this.clock.now());
  }

  @Post('slots/:id/fill')
  @HttpCode(200)
  @Returns(SlotDto)
  async fill(@Me() me: Actor, @Param('id') id: string, @Body() input: FillSlotDto): Promise<SlotDto> {
    return presentSlot(me, await this.slots.fill(me, id, input), this.clock.now());
  }

  @Post('slots/:id/free')
  @HttpCode(200)
  @Returns(SlotDto)
  async free(@Me() me: Actor, @Param('id') id: string): Promise<SlotDto> {
    return presentSlot(me, await this.slots.free(me, id), this.clock.now());
  }

  @Delete('slots/:id')
  @Returns(SlotDto)
  async withdraw(@Me() me: Actor, @Param('id') id: string): Promise<SlotDto> {
    return presentSlot(me, await this.slots.withdraw(me, id), this.clock.now());
  }
}
