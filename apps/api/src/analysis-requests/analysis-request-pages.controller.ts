import { Controller, Get, Headers, Param, Post, Req, Res } from '@nestjs/common';
import { RequestAnalysesDto, validateAs } from '@leerkring/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { typedIn } from '../editions/document.presenter.ts';
import { Returns } from '../platform/http/returns.ts';
import { answerWith, localeOf, pageAnswer, sendDocument } from '../platform/page/document.ts';
import { Public } from '../platform/session/session.guard.ts';
import { presentPublic } from '../publications/document.presenter.ts';
import { ReleasesService } from '../publications/releases.service.ts';
import { presentAnalyses } from './analyses.presenter.ts';
import { AnalysesService } from './analyses.service.ts';
import {
  presentRequestConfirm,
  presentRequested,
  presentRequestExpired,
  presentRequestPage,
  presentRequestSent,
  presentRequestSlow,
} from './analysis-request-page.presenter.ts';
import { AnalysisRequestPagesService, openFor } from './analysis-request-pages.service.ts';

/** Asking for the analyses under a public report, without an account and without a script. */
@Public()
@Controller()
export class AnalysisRequestPagesController {
  constructor(
    private readonly releases: ReleasesService,
    private readonly requests: AnalysisRequestPagesService,
    private readonly analyses: AnalysesService,
  ) {}

  @Get('publicatie/:slug/analyses')
  @Returns()
  async form(
    @Param('slug') slug: string,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.releases.readPublic(slug, null);
    if (!found?.version.isPublic)
      return sendDocument(reply, await presentPublic(found, 'page', localeOf(languages)));
    sendDocument(reply, pageAnswer(200, presentRequestPage(found.version.snapshot), 'self'));
  }

  /** The form of a page that runs no script: it answers with a page, also when something is not right yet. */
  @Post('publicatie/:slug/analyses')
  @Returns()
  async ask(
    @Param('slug') slug: string,
    @Req() { body, ip }: FastifyRequest,
    @Headers('accept-language') languages: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    const found = await this.releases.readPublic(slug, null);
    if (!found?.version.isPublic)
      return answerWith(reply, await presentPublic(found, 'page', localeOf(languages)));
    const { snapshot } = found.version;
    const { typed, isRobot } = typedIn(body);
    const { value, fields } = validateAs(RequestAnalysesDto, typed);
    if (fields)
      return answerWith(reply, pageAnswer(422, presentRequestPage(snapshot, typed, fields), 'self'));
    const seconds = this.requests.waitFor(ip);
    if (seconds > 0) return answerWith(reply, pageAnswer(429, presentRequestSlow(snapshot.locale, seconds)));
    if (!isRobot) await this.requests.ask(found.version, value, snapshot.locale);
    return answerWith(reply, pageAnswer(200, presentRequested(snapshot.locale, snapshot.slug)));
  }

  @Get('analyse-aanvraag/:token')
  @Returns()
  async beforeSending(
    @Param('token') token: string,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const request = await this.requests.find(token);
    if (!request) return sendDocument(reply, pageAnswer(404, presentRequestExpired(localeOf(languages))));
    const { locale, confirmedAt } = request;
    if (confirmedAt) return sendDocument(reply, pageAnswer(200, presentRequestSent(locale)));
    sendDocument(reply, pageAnswer(200, presentRequestConfirm(locale, token), 'self'));
  }

  @Post('analyse-aanvraag/:token')
  @Returns()
  async send(
    @Param('token') token: string,
    @Headers('accept-language') languages: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    const request = await this.requests.find(token);
    if (!request) return answerWith(reply, pageAnswer(404, presentRequestExpired(localeOf(languages))));
    await this.requests.confirm(request);
    return answerWith(reply, pageAnswer(200, presentRequestSent(request.locale)));
  }

  /** What was given, for who holds the link in the answer. */
  @Get('analyse-inzage/:token')
  @Returns()
  async given(
    @Param('token') token: string,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const request = await this.requests.given(token);
    if (!request?.answeredAt)
      return sendDocument(reply, pageAnswer(404, presentRequestExpired(localeOf(languages))));
    const { plgId, version, parts, answeredAt } = request;
    const until = new Date(answeredAt.getTime() + openFor);
    const page = presentAnalyses(version.snapshot, await this.analyses.of(plgId), parts, until);
    sendDocument(reply, pageAnswer(200, page));
  }
}
