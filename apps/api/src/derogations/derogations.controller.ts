import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { DerogationsDto, WriteDerogationRouteDto } from '@leerkring/shared';
import type { FastifyReply } from 'fastify';
import { Returns } from '../platform/http/returns.ts';
import { localeOf, pageAnswer, sendDocument } from '../platform/page/document.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, Public } from '../platform/session/session.guard.ts';
import { presentRoutePage, presentRoutesPage } from './derogation-page.presenter.ts';
import { presentDerogations } from './derogation-route.presenter.ts';
import { DerogationsService } from './derogations.service.ts';

@Controller()
export class DerogationsController {
  constructor(private readonly derogations: DerogationsService) {}

  @Get('institutions/:institutionId/derogation-routes')
  @Returns(DerogationsDto)
  async list(@Me() me: Actor, @Param('institutionId') institutionId: string): Promise<DerogationsDto> {
    return presentDerogations(me, await this.derogations.of(me, institutionId));
  }

  @Put('institutions/:institutionId/derogation-route')
  @Returns(DerogationsDto)
  async write(
    @Me() me: Actor,
    @Param('institutionId') institutionId: string,
    @Body() input: WriteDerogationRouteDto,
  ): Promise<DerogationsDto> {
    return presentDerogations(me, await this.derogations.write(me, institutionId, input));
  }

  @Post('derogation-routes/:id/publish')
  @HttpCode(200)
  @Returns(DerogationsDto)
  async publish(@Me() me: Actor, @Param('id') id: string): Promise<DerogationsDto> {
    return presentDerogations(me, await this.derogations.publish(me, id));
  }

  @Delete('derogation-routes/:id')
  @Returns(DerogationsDto)
  async withdraw(@Me() me: Actor, @Param('id') id: string): Promise<DerogationsDto> {
    return presentDerogations(me, await this.derogations.withdraw(me, id));
  }

  /** Which institutions say how it goes; without an account. */
  @Public()
  @Get('urennorm')
  @Returns('text/html')
  async everyRoute(@Headers('accept-language') languages: string, @Res() reply: FastifyReply): Promise<void> {
    const routes = await this.derogations.everyPublic();
    sendDocument(reply, pageAnswer(200, presentRoutesPage(localeOf(languages), routes)));
  }

  @Public()
  @Get('urennorm/:slug')
  @Returns('text/html')
  async route(
    @Param('slug') slug: string,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendDocument(reply, presentRoutePage(localeOf(languages), await this.derogations.publicAt(slug)));
  }
}
