import { Controller, Get, Headers, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { RequestAnalysesDto } from '@leerkring/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Returns } from '../platform/http/returns.ts';
import { answerWith, localeOf, pageAnswer, sendDocument } from '../platform/page/document.ts';
import { Public } from '../platform/session/session.guard.ts';
import { openLink, pressLink } from '../platform/strangers/asked-by-mail.ts';
import { takeForm } from '../platform/strangers/typed-form.ts';
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
  @Returns('text/html')
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

  @Post('publicatie/:slug/analyses')
  @HttpCode(200)
  @Returns('text/html')
  async ask(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Headers('accept-language') languages: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    const found = await this.releases.readPublic(slug, null);
    if (!found?.version.isPublic)
      return answerWith(reply, await presentPublic(found, 'page', localeOf(languages)));
    const { version } = found;
    const { snapshot } = version;
    const form = await takeForm(request, {
      shape: RequestAnalysesDto,
      fields: ['name', 'email', 'words'],
      limits: this.requests.limits,
      locale: snapshot.locale,
      again: (state) => presentRequestPage(snapshot, state),
      done: presentRequested(snapshot.locale, snapshot.slug),
      take: (value) => this.requests.ask(version, value, snapshot.locale),
    });
    return answerWith(reply, form);
  }

  @Get('analyse-aanvraag/:token')
  @Returns('text/html')
  async beforeSending(
    @Param('token') token: string,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = openLink(await this.requests.find(token), {
      gone: () => presentRequestExpired(localeOf(languages)),
      done: ({ locale }) => presentRequestSent(locale),
      button: ({ locale }) => presentRequestConfirm(locale, token),
    });
    sendDocument(reply, page);
  }

  @Post('analyse-aanvraag/:token')
  @HttpCode(200)
  @Returns('text/html')
  async send(
    @Param('token') token: string,
    @Headers('accept-language') languages: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    const page = await pressLink(await this.requests.find(token), {
      gone: () => presentRequestExpired(localeOf(languages)),
      done: ({ locale }) => presentRequestSent(locale),
      press: (request) => this.requests.confirm(request),
    });
    return answerWith(reply, page);
  }

  /** What was given, for who holds the link in the answer. */
  @Get('analyse-inzage/:token')
  @Returns('text/html')
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
