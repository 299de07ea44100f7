import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AnswerTeamItemDto, PlaceTeamItemDto, TeamAgendaDto, TeamItemDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentTeamAgenda, presentTeamItem } from './team-item.presenter.ts';
import { TeamItemsService } from './team-items.service.ts';

@Controller()
export class TeamItemsController {
  constructor(private readonly items: TeamItemsService) {}

  @Get('plgs/:plgId/team-items')
  @Returns(TeamAgendaDto)
  async agenda(@Me() me: Actor, @Param('plgId') plgId: string): Promise<TeamAgendaDto> {
    return presentTeamAgenda(me, await this.items.agenda(me, plgId));
  }

  @Get('portraits/:id/team-items')
  @Returns([TeamItemDto])
  async ofPortrait(@Me() me: Actor, @Param('id') id: string): Promise<TeamItemDto[]> {
    return (await this.items.ofPortrait(me, id)).map((it) => presentTeamItem(me, it));
  }

  @Post('plgs/:plgId/team-items')
  @HttpCode(200)
  @Returns(TeamItemDto)
  async place(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: PlaceTeamItemDto,
  ): Promise<TeamItemDto> {
    return presentTeamItem(me, await this.items.place(me, plgId, input));
  }

  @Post('team-items/:id/answer')
  @HttpCode(200)
  @Returns(TeamItemDto)
  async answer(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: AnswerTeamItemDto,
  ): Promise<TeamItemDto> {
    return presentTeamItem(me, await this.items.answer(me, id, input));
  }

  @Delete('team-items/:id')
  @HttpCode(204)
  @Returns()
  async remove(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.items.remove(me, id);
  }
}
