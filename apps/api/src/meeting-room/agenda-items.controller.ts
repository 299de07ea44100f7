import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  AgendaItemDto,
  CreateAgendaItemDto,
  PlaceAgendaItemDto,
  UpdateAgendaItemDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { AgendaItemsService } from './agenda-items.service.ts';
import { presentAgendaItem } from './meeting-room.presenter.ts';

@Controller()
export class AgendaItemsController {
  constructor(private readonly items: AgendaItemsService) {}

  @Post('meetings/:id/agenda-items')
  @Returns(AgendaItemDto)
  async add(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: CreateAgendaItemDto,
  ): Promise<AgendaItemDto> {
    return presentAgendaItem(me, await this.items.add(me, id, input));
  }

  @Patch('agenda-items/:id')
  @Returns(AgendaItemDto)
  async update(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: UpdateAgendaItemDto,
  ): Promise<AgendaItemDto> {
    return presentAgendaItem(me, await this.items.update(me, id, input));
  }

  @Post('agenda-items/:id/place')
  @HttpCode(200)
  @Returns(AgendaItemDto)
  async place(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: PlaceAgendaItemDto,
  ): Promise<AgendaItemDto> {
    return presentAgendaItem(me, await this.items.place(me, id, input.position));
  }

  @Delete('agenda-items/:id')
  @HttpCode(204)
  @Returns()
  async remove(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.items.remove(me, id);
  }
}
