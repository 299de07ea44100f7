import { Controller, Get, Headers, Param, Post, Req, Res } from '@nestjs/common';
import { AskProgrammeDto, validateAs } from '@leerkring/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Returns } from '../platform/http/returns.ts';
import { answerWith, localeOf, pageAnswer, sendDocument } from '../platform/page/document.ts';
import { Public } from '../platform/session/session.guard.ts';
import { presentFound, typedIn } from './document.presenter.ts';
import { EditionPagesService } from './edition-pages.service.ts';
import { EditionQuestionsService } from './edition-questions.service.ts';
import {
  presentAsked,
  presentConfirm,
  presentExpired,
  presentQuestionAgain,
  presentSent,
  presentSlow,
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
  @Returns()
  async newest(
    @Param('slug') slug: string,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(slug, null, languages, reply);
  }

  @Get('portret/:slug/:number')
  @Returns()
  async numbered(
    @Param('slug') slug: string,
    @Param('number') number: string,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(slug, /^[1-9]\d{0,5}$/.test(number) ? Number(number) : 0, languages, reply);
  }

  /** The form of a page that runs no script: it answers with a page, also when something is not right yet. */
  @Post('portret/:slug/vraag')
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
    const { value, fields } = validateAs(AskProgrammeDto, typed);
    if (fields)
      return answerWith(reply, pageAnswer(422, presentQuestionAgain(locale, slug, typed, fields), 'self'));
    const seconds = this.questions.waitFor(ip);
    if (seconds > 0) return answerWith(reply, pageAnswer(429, presentSlow(locale, seconds)));
    if (!isRobot) await this.questions.ask(found.edition, value, locale);
    return answerWith(reply, pageAnswer(200, presentAsked(locale, slug)));
  }

  @Get('portret-vraag/:token')
  @Returns()
  async beforeSending(
    @Param('token') token: string,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const locale = localeOf(languages);
    const question = await this.questions.find(token);
    if (!question) return sendDocument(reply, pageAnswer(404, presentExpired(locale)));
    if (question.confirmedAt) return sendDocument(reply, pageAnswer(200, presentSent(locale)));
    const page = presentConfirm(locale, token, question.portrait.seat.programme.name);
    sendDocument(reply, pageAnswer(200, page, 'self'));
  }

  @Post('portret-vraag/:token')
  @Returns()
  async send(
    @Param('token') token: string,
    @Headers('accept-language') languages: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    const locale = localeOf(languages);
    const question = await this.questions.find(token);
    if (!question) return answerWith(reply, pageAnswer(404, presentExpired(locale)));
    await this.questions.confirm(question);
    return answerWith(reply, pageAnswer(200, presentSent(locale)));
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
