import { Controller, Get, Param, Res } from '@nestjs/common';
import { DossierCodeDto } from '@leerkring/shared';
import type { FastifyReply } from 'fastify';
import { Returns } from '../platform/http/returns.ts';
import { sendDocument } from '../platform/page/document.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentDossier } from './dossier.presenter.ts';
import { DossiersService } from './dossiers.service.ts';

@Controller()
export class DossiersController {
  constructor(private readonly dossiers: DossiersService) {}

  /** The whole year of a group as one archive. */
  @Get('plgs/:plgId/dossier')
  @Returns('application/zip')
  async make(@Me() me: Actor, @Param('plgId') plgId: string, @Res() reply: FastifyReply): Promise<void> {
    sendDocument(reply, presentDossier(await this.dossiers.make(me, plgId)));
  }

  /** What opens the part of a dossier that is under lock, when it comes into another installation. */
  @Get('dossier-code')
  @Returns(DossierCodeDto)
  async code(@Me() me: Actor): Promise<DossierCodeDto> {
    return { code: await this.dossiers.code(me) };
  }
}
