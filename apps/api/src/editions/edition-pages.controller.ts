import { Controller, Get, Headers, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { AskProgrammeDto } from '@leerkring/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Returns } from '../platform/http/returns.ts';
import { answerWith, localeOf, sendDocument } from '../platform/page/document.ts';
import { Public } from '../platform/session/session.guard.ts';
import { openLink, pressLink } from '../platform/strangers/asked-by-mail.ts';
import { takeForm } from '../platform/strangers/typed-form.ts';
import { presentFound } from './document.presenter.ts';
import { EditionPagesService } from './edition-pages.service.ts';
import { EditionQuestionsService } from './edition-questions.service.ts';
import {
  presentAsked,
  presentConfirm,
  presentExpired,
  presentQuestionAgain,
  presentSent,
} from './question-page.presenter.ts';

/** What everyone reads in a browser, without an account and without the web app. */
@Public()
@Controller()
export class EditionPagesController {
  constructor(
    private readonly pages: EditionPagesService,
    private readonly questions: EditionQuestionsService,
  ) {}

  @Get('portret/:slug')
  @Returns('text/html')
  async newest(
    @Param('slug') slug: string,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(slug, null, languages, reply);
  }

  @Get('portret/:slug/:number')
  @Returns('text/html')
  async numbered(
    @Param('slug') slug: string,
    @Param('number') number: string,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(slug, /^[1-9]\d{0,5}$/.test(number) ? Number(number) : 0, languages, reply);
  }

  @Post('portret/:slug/vraag')
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
      shape: AskProgrammeDto,
      fields: ['name', 'email', 'words'],
      limits: this.questions.limits,
      locale,
      again: (state) => presentQuestionAgain(locale, slug, state),
      done: presentAsked(locale, slug),
      take: (value) => this.questions.ask(found.edition, value, locale),
    });
    return answerWith(reply, form);
  }

  @Get('portret-vraag/:token')
  @Returns('text/html')
  async beforeSending(
    @Param('token') token: string,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = localeOf(languages);
    const page = openLink(await this.questions.find(token), {
      gone: () => presentExpired(locale),
      done: () => presentSent(locale),
      button: ({ portrait }) => presentConfirm(locale, token, portrait.seat.programme.name),
    });
    sendDocument(reply, page);
  }

  @Post('portret-vraag/:token')
  @HttpCode(200)
  @Returns('text/html')
  async send(
    @Param('token') token: string,
    @Headers('accept-language') languages: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    const locale = localeOf(languages);
    const page = await pressLink(await this.questions.find(token), {
      gone: () => presentExpired(locale),
      done: () => presentSent(locale),
      press: (question) => this.questions.confirm(question),
    });
    return answerWith(reply, page);
  }

  private async show(
    slug: string,
    number: number | null,
    languages: string,
    reply: FastifyReply,
  ): Promise<void> {
    const found = await this.pages.find(slug, number);
    const page = found && !found.isGone ? await this.pages.pageOf(found) : null;
    sendDocument(reply, presentFound(found, page, localeOf(languages)));
  }
}
