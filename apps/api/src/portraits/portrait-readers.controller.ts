import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ColleaguePortraitDto, PortraitReadersDto, SetReachDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { PortraitReadersService } from './portrait-readers.service.ts';
import { presentColleaguePortrait, presentReaders } from './portrait.presenter.ts';

@Controller()
export class PortraitReadersController {
  constructor(private readonly readers: PortraitReadersService) {}

  /** What colleagues at my institution opened to me. */
  @Get('portraits')
  @Returns([ColleaguePortraitDto])
  async ofColleagues(@Me() me: Actor): Promise<ColleaguePortraitDto[]> {
    return (await this.readers.ofColleagues(me)).map((view) => presentColleaguePortrait(me, view));
  }

  /** Who can read what of it at this moment. */
  @Get('portraits/:id/readers')
  @Returns(PortraitReadersDto)
  async whoReads(@Me() me: Actor, @Param('id') id: string): Promise<PortraitReadersDto> {
    return presentReaders(await this.readers.readers(me, id));
  }

  @Put('portraits/:id/reach')
  @Returns(PortraitReadersDto)
  async setReach(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: SetReachDto,
  ): Promise<PortraitReadersDto> {
    return presentReaders(await this.readers.setReach(me, id, input));
  }
}
