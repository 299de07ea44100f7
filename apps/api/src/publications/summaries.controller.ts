import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import { SummaryDto } from '@leerkring/shared';
import type { FastifyReply } from 'fastify';
import { Returns } from '../platform/http/returns.ts';
import { sendDocument } from '../platform/page/document.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { pdfAnswer } from './document.presenter.ts';
import { SummariesService } from './summaries.service.ts';

@Controller()
export class SummariesController {
  constructor(private readonly summaries: SummariesService) {}

  @Get('reports/:id/summaries')
  @Returns([SummaryDto])
  list(@Me() me: Actor, @Param('id') id: string): Promise<SummaryDto[]> {
    return this.summaries.list(me, id);
  }

  /** Puts the agreed recommendations for these readers in the empty text. */
  @Post('reports/:id/summaries/:audience')
  @Returns([SummaryDto])
  begin(
    @Me() me: Actor,
    @Param('id') id: string,
    @Param('audience') audience: string,
  ): Promise<SummaryDto[]> {
    return this.summaries.begin(me, id, audience);
  }

  /** The page as it would be printed now. */
  @Get('reports/:id/summaries/:audience/pdf')
  @Returns('application/pdf')
  async sheet(
    @Me() me: Actor,
    @Param('id') id: string,
    @Param('audience') audience: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, bytes } = await this.summaries.sheet(me, id, audience);
    sendDocument(reply, pdfAnswer(name, bytes, 'no-store'));
  }
}
