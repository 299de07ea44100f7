import { Controller, Get, Param, Res } from '@nestjs/common';
import { TallyDto } from '@leerkring/shared';
import type { FastifyReply } from 'fastify';
import { Returns } from '../platform/http/returns.ts';
import { sendDocument } from '../platform/page/document.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentTallyFile } from './tally-file.presenter.ts';
import { TalliesService } from './tallies.service.ts';

@Controller()
export class TalliesController {
  constructor(private readonly tallies: TalliesService) {}

  @Get('plgs/:plgId/tallies')
  @Returns([TallyDto])
  list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<TallyDto[]> {
    return this.tallies.list(me, plgId);
  }

  /** The same lines, for a spreadsheet. */
  @Get('plgs/:plgId/tallies/csv')
  @Returns('text/csv')
  async file(@Me() me: Actor, @Param('plgId') plgId: string, @Res() reply: FastifyReply): Promise<void> {
    sendDocument(reply, presentTallyFile(me.locale, await this.tallies.list(me, plgId)));
  }
}
