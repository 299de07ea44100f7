import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ConsentDto, EditionDto, ProposeEditionDto, StartedDto, StartFromDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentEdition } from './edition.presenter.ts';
import { EditionsService } from './editions.service.ts';
import { StartsService } from './starts.service.ts';

@Controller()
export class EditionsController {
  constructor(
    private readonly editions: EditionsService,
    private readonly starts: StartsService,
  ) {}

  @Get('plgs/:plgId/editions')
  @Returns([EditionDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<EditionDto[]> {
    return (await this.editions.list(me, plgId)).map((view) => presentEdition(me, view));
  }

  @Post('portraits/:id/editions')
  @Returns(EditionDto)
  async propose(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() _input: ProposeEditionDto,
  ): Promise<EditionDto> {
    return presentEdition(me, await this.editions.propose(me, id));
  }

  @Post('editions/:id/consent')
  @HttpCode(200)
  @Returns(EditionDto)
  async consent(@Me() me: Actor, @Param('id') id: string, @Body() input: ConsentDto): Promise<EditionDto> {
    return presentEdition(me, await this.editions.consent(me, id, input));
  }

  @Post('editions/:id/decline')
  @HttpCode(200)
  @Returns(EditionDto)
  async decline(@Me() me: Actor, @Param('id') id: string): Promise<EditionDto> {
    return presentEdition(me, await this.editions.decline(me, id));
  }

  @Post('editions/:id/withdraw')
  @HttpCode(200)
  @Returns(EditionDto)
  async withdraw(@Me() me: Actor, @Param('id') id: string): Promise<EditionDto> {
    return presentEdition(me, await this.editions.withdraw(me, id));
  }

  /** Fills the empty fields of one's own portrait with those of a public one, and says whose they were. */
  @Post('portraits/:id/starts')
  @Returns(StartedDto)
  start(@Me() me: Actor, @Param('id') id: string, @Body() input: StartFromDto): Promise<StartedDto> {
    return this.starts.start(me, id, input.slug);
  }
}
