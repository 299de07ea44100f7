import { Controller, Get, Headers, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { FollowDto } from '@leerkring/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Returns } from '../platform/http/returns.ts';
import { answerWith, localeOf, pageAnswer, sendDocument } from '../platform/page/document.ts';
import { Public } from '../platform/session/session.guard.ts';
import { openLink, pressLink } from '../platform/strangers/asked-by-mail.ts';
import { takeForm } from '../platform/strangers/typed-form.ts';
import { presentFound } from './document.presenter.ts';
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

/** Following a public portrait, for readers without an account and without a script. */
@Public()
@Controller()
export class FollowersController {
  constructor(
    private readonly pages: EditionPagesService,
    private readonly followers: FollowersService,
  ) {}

  @Post('portret/:slug/volgen')
  @HttpCode(200)
  @Returns('text/html')
  async ask(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Headers('accept-language') languages: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    const found = await this.pages.find(slug, null);
    if (!found || found.isGone) return answerWith(reply, presentFound(found, null, localeOf(languages)));
    const { locale } = found.edition.showcase;
    const form = await takeForm(request, {
      shape: FollowDto,
      fields: ['email'],
      limits: this.followers.limits,
      locale,
      again: (state) => presentFollowAgain(locale, slug, state),
      done: presentFollowAsked(locale, slug),
      take: ({ email }) => this.followers.ask(found.edition, email, locale),
    });
    return answerWith(reply, form);
  }

  @Get('portret-volgen/:token')
  @Returns('text/html')
  async beforeConfirming(
    @Param('token') token: string,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = openLink(await this.followers.find(token), {
      gone: () => presentFollowGone(localeOf(languages)),
      done: (it) => presentFollows(it.locale),
      button: (it) => presentFollowConfirm(it.locale, token, it.portrait.seat.programme.name),
    });
    sendDocument(reply, page);
  }

  @Post('portret-volgen/:token')
  @HttpCode(200)
  @Returns('text/html')
  async confirm(
    @Param('token') token: string,
    @Headers('accept-language') languages: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    const page = await pressLink(await this.followers.find(token), {
      gone: () => presentFollowGone(localeOf(languages)),
      done: (it) => presentFollows(it.locale),
      press: (it) => this.followers.confirm(it),
    });
    return answerWith(reply, page);
  }

  @Get('portret-stoppen/:token')
  @Returns('text/html')
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
  @HttpCode(200)
  @Returns('text/html')
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
