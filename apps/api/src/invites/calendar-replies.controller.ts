import { Controller, Headers, HttpCode, Post, Query, Req } from '@nestjs/common';
import { CalendarReplyDto } from '@leerkring/shared';
import type { FastifyRequest } from 'fastify';
import { Returns, Takes } from '../platform/http/returns.ts';
import { Public } from '../platform/session/session.guard.ts';
import { CalendarRepliesService } from './calendar-replies.service.ts';

@Controller('calendar-replies')
export class CalendarRepliesController {
  constructor(private readonly replies: CalendarRepliesService) {}

  /** For a mail server that passes on what comes back: a whole mail, or the calendar part with its sender. */
  @Public()
  @Post()
  @Takes('message/rfc822', 'text/calendar')
  @HttpCode(200)
  @Returns(CalendarReplyDto)
  async receive(
    @Headers('authorization') authorization: string | undefined,
    @Headers('content-type') type: string | undefined,
    @Query('sender') sender: string | undefined,
    @Req() { body }: FastifyRequest,
  ): Promise<CalendarReplyDto> {
    return { outcome: await this.replies.receive(authorization, { type, sender, body }) };
  }
}
