import { createHash } from 'node:crypto';
import { Controller, Delete, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { CalendarFeedDto } from '@leerkring/shared';
import type { FastifyReply } from 'fastify';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, Public } from '../platform/session/session.guard.ts';
import { CalendarFeedsService } from './calendar-feeds.service.ts';

@Controller()
export class CalendarFeedsController {
  constructor(private readonly feeds: CalendarFeedsService) {}

  @Get('calendar-feed')
  @Returns(CalendarFeedDto)
  async mine(@Me() me: Actor): Promise<CalendarFeedDto> {
    return this.feeds.mine(me);
  }

  @Post('calendar-feed')
  @Returns(CalendarFeedDto)
  async renew(@Me() me: Actor): Promise<CalendarFeedDto> {
    return this.feeds.renew(me);
  }

  @Delete('calendar-feed')
  @HttpCode(204)
  @Returns()
  async withdraw(@Me() me: Actor): Promise<void> {
    await this.feeds.withdraw(me);
  }

  /** The address itself is the key: calendar programs cannot sign in. */
  @Public()
  @Get('calendar-feeds/:token')
  @Returns('text/calendar')
  async read(
    @Param('token') token: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.feeds.read(token);
    const etag = `"${createHash('sha256').update(file).digest('base64url')}"`;
    void reply.headers({ etag, 'cache-control': 'private, no-cache' });
    // Proxies that compress make a tag weak, and may send several.
    const tags = (known ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (tags.includes(etag)) return void reply.status(304).send();
    void reply.header('content-type', 'text/calendar; charset=utf-8').send(file);
  }
}
