import { Controller, Get, Headers, Param, Post, Req, Res } from '@nestjs/common';
import { FollowDto, validateAs } from '@leerkring/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Returns } from '../platform/http/returns.ts';
import { answerWith, localeOf, pageAnswer, sendDocument } from '../platform/page/document.ts';
import { Public } from '../platform/session/session.guard.ts';
import { presentFound, typedIn } from './document.presenter.ts';
import { EditionPagesService } from './edition-pages.service.ts';
import {
  presentFollowAgain,
  presentFollowAsked,
  presentFollowConfirm,
  presentFollowGone,
  presentFollows,
  presentFollowStop,
  presentFollowStopped,
} from './follow-page.presenter.ts';
import { FollowersService } from './followers.service.ts';
import { presentSlow } from './question-page.presenter.ts';

/** Following a public portrait, for readers without an account and without a script. */
@Public()
@Controller()
export class FollowersController {
  constructor(
    private readonly pages: EditionPagesService,
    private readonly followers: FollowersService,
  ) {}

  @Post('portret/:slug/volgen')
  @Returns()
  async ask(
    @Param('slug') slug: string,
    @Req() { body, ip }: FastifyRequest,
    @Headers('accept-language') languages: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    const found = await this.pages.find(slug, null);
    if (!found || found.isGone) return answerWith(reply, presentFound(found, null, localeOf(languages)));
    const { locale } = found.edition.showcase;
    const { typed, isRobot } = typedIn(body);
    const email = typed.email ?? '';
    const { value, fields } = validateAs(FollowDto, { email });
    if (fields) return answerWith(reply, pageAnswer(422, presentFollowAgain(locale, slug, email), 'self'));
    const seconds = this.followers.waitFor(ip);
    if (seconds > 0) return answerWith(reply, pageAnswer(429, presentSlow(locale, seconds)));
    if (!isRobot) await this.followers.ask(found.edition, value.email, locale);
    return answerWith(reply, pageAnswer(200, presentFollowAsked(locale, slug)));
  }

  @Get('portret-volgen/:token')
  @Returns()
  async beforeConfirming(
    @Param('token') token: string,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const follower = await this.followers.find(token);
    if (!follower) return sendDocument(reply, pageAnswer(404, presentFollowGone(localeOf(languages))));
    const { locale, portrait } = follower;
    if (follower.confirmedAt) return sendDocument(reply, pageAnswer(200, presentFollows(locale)));
    const page = presentFollowConfirm(locale, token, portrait.seat.programme.name);
    sendDocument(reply, pageAnswer(200, page, 'self'));
  }

  @Post('portret-volgen/:token')
  @Returns()
  async confirm(
    @Param('token') token: string,
    @Headers('accept-language') languages: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    const follower = await this.followers.find(token);
    if (!follower) return answerWith(reply, pageAnswer(404, presentFollowGone(localeOf(languages))));
    await this.followers.confirm(follower);
    return answerWith(reply, pageAnswer(200, presentFollows(follower.locale)));
  }

  @Get('portret-stoppen/:token')
  @Returns()
  async beforeStopping(
    @Param('token') token: string,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const follower = await this.followers.find(token);
    if (!follower) return sendDocument(reply, pageAnswer(404, presentFollowGone(localeOf(languages))));
    const page = presentFollowStop(follower.locale, token, follower.portrait.seat.programme.name);
    sendDocument(reply, pageAnswer(200, page, 'self'));
  }

  /** One click, also by mail programs themselves (RFC 8058). */
  @Post('portret-stoppen/:token')
  @Returns()
  async stop(
    @Param('token') token: string,
    @Headers('accept-language') languages: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    const follower = await this.followers.find(token);
    if (follower) await this.followers.stop(follower);
    return answerWith(reply, pageAnswer(200, presentFollowStopped(follower?.locale ?? localeOf(languages))));
  }
}
