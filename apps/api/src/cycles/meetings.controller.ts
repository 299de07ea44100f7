import { Body, Controller, Get, HttpCode, Param, Patch, Post, Res } from '@nestjs/common';
import {
  CreateMeetingDto,
  type Locale,
  MeetingDto,
  MoveMeetingDto,
  UpdateMeetingDto,
} from '@leerkring/shared';
import type { FastifyReply } from 'fastify';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, OpenToGuests } from '../platform/session/session.guard.ts';
import { presentMeeting } from './meeting.presenter.ts';
import { MeetingsService } from './meetings.service.ts';

const fileNames: Record<Locale, string> = { nl: 'bijeenkomst.ics', en: 'meeting.ics' };

@Controller()
export class MeetingsController {
  constructor(private readonly meetings: MeetingsService) {}

  @OpenToGuests()
  @Get('plgs/:plgId/meetings')
  @Returns([MeetingDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<MeetingDto[]> {
    return (await this.meetings.ofGroup(me, plgId)).map((it) => presentMeeting(me, it));
  }

  @Post('plgs/:plgId/meetings')
  @Returns(MeetingDto)
  async add(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: CreateMeetingDto,
  ): Promise<MeetingDto> {
    return presentMeeting(me, await this.meetings.add(me, plgId, input));
  }

  @Get('meetings/:id')
  @Returns(MeetingDto)
  async get(@Me() me: Actor, @Param('id') id: string): Promise<MeetingDto> {
    return presentMeeting(me, await this.meetings.get(me, id));
  }

  @Patch('meetings/:id')
  @Returns(MeetingDto)
  async update(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: UpdateMeetingDto,
  ): Promise<MeetingDto> {
    return presentMeeting(me, await this.meetings.update(me, id, input));
  }

  @Post('meetings/:id/move')
  @HttpCode(200)
  @Returns(MeetingDto)
  async move(@Me() me: Actor, @Param('id') id: string, @Body() input: MoveMeetingDto): Promise<MeetingDto> {
    return presentMeeting(me, await this.meetings.move(me, id, input));
  }

  @Post('meetings/:id/cancel')
  @HttpCode(200)
  @Returns(MeetingDto)
  async cancel(@Me() me: Actor, @Param('id') id: string): Promise<MeetingDto> {
    return presentMeeting(me, await this.meetings.cancel(me, id));
  }

  @OpenToGuests()
  @Get('meetings/:id/calendar.ics')
  @Returns('text/calendar')
  async file(
    @Me() me: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const file = await this.meetings.file(me, id);
    void reply.headers({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${fileNames[me.locale]}"`,
    });
    return file;
  }
}
