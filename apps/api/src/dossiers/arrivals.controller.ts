import { Body, Controller, Headers, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { BeginWithDossierDto, DossierTakenInDto } from '@leerkring/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Returns, Takes } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { setSessionCookies } from '../platform/session/session-cookie.ts';
import { Me, Public } from '../platform/session/session.guard.ts';
import { ArrivalsService } from './arrivals.service.ts';

@Controller()
export class ArrivalsController {
  constructor(
    private readonly arrivals: ArrivalsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The first visit of who brings a dossier: an account that keeps the installation, which is empty otherwise. */
  @Public()
  @Post('setup/dossier')
  @HttpCode(204)
  @Returns()
  async begin(
    @Body() input: BeginWithDossierDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    setSessionCookies(reply, this.config, await this.arrivals.begin(input));
  }

  /** The file is the body, as it is (`application/octet-stream`); its code is in `x-dossier-code`. */
  @Post('dossiers')
  @Takes('application/octet-stream')
  @HttpCode(200)
  @Returns(DossierTakenInDto)
  async take(
    @Me() me: Actor,
    @Headers('x-dossier-code') code: string | undefined,
    @Req() { body }: FastifyRequest,
  ): Promise<DossierTakenInDto> {
    return this.arrivals.take(me, code ?? '', body);
  }
}
