import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { HandOverDto, MeetingRoomDto, OpenMeetingDto, RecordAttendanceDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, OpenToGuests } from '../platform/session/session.guard.ts';
import { AttendancesService } from './attendances.service.ts';
import { presentMeetingRoom } from './meeting-room.presenter.ts';
import { MeetingRoomService } from './meeting-room.service.ts';

@Controller('meetings/:id')
export class MeetingRoomController {
  constructor(
    private readonly room: MeetingRoomService,
    private readonly attendances: AttendancesService,
  ) {}

  @OpenToGuests()
  @Get('room')
  @Returns(MeetingRoomDto)
  async page(@Me() me: Actor, @Param('id') id: string): Promise<MeetingRoomDto> {
    return presentMeetingRoom(me, await this.room.page(me, id));
  }

  @Post('open')
  @HttpCode(200)
  @Returns(MeetingRoomDto)
  async open(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: OpenMeetingDto,
  ): Promise<MeetingRoomDto> {
    await this.room.open(me, id, input);
    return this.page(me, id);
  }

  @Post('close')
  @HttpCode(200)
  @Returns(MeetingRoomDto)
  async close(@Me() me: Actor, @Param('id') id: string): Promise<MeetingRoomDto> {
    await this.room.close(me, id);
    return this.page(me, id);
  }

  @Post('hand-over')
  @HttpCode(200)
  @Returns(MeetingRoomDto)
  async handOver(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() { membershipId }: HandOverDto,
  ): Promise<MeetingRoomDto> {
    await this.room.handOver(me, id, membershipId);
    return this.page(me, id);
  }

  @Post('attendance')
  @HttpCode(200)
  @Returns(MeetingRoomDto)
  async record(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: RecordAttendanceDto,
  ): Promise<MeetingRoomDto> {
    await this.attendances.record(me, id, input);
    return this.page(me, id);
  }
}
