import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { CallHostsDto, ChooseCallDto, MeetingDto, PlgDto } from '@leerkring/shared';
import { presentMeeting } from '../cycles/meeting.presenter.ts';
import { presentPlg } from '../plgs/plg.presenter.ts';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, OpenToGuests } from '../platform/session/session.guard.ts';
import { CallLinksService } from './call-links.service.ts';

@Controller()
export class CallsController {
  constructor(private readonly links: CallLinksService) {}

  @OpenToGuests()
  @Get('call-hosts')
  @Returns(CallHostsDto)
  hosts(): CallHostsDto {
    return { hosts: this.links.hosts() };
  }

  @Put('meetings/:id/call')
  @Returns(MeetingDto)
  async choose(@Me() me: Actor, @Param('id') id: string, @Body() input: ChooseCallDto): Promise<MeetingDto> {
    return presentMeeting(me, await this.links.choose(me, id, input));
  }

  @Put('plgs/:id/call')
  @Returns(PlgDto)
  async chooseForGroup(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: ChooseCallDto,
  ): Promise<PlgDto> {
    return presentPlg(me, await this.links.chooseForGroup(me, id, input));
  }
}
