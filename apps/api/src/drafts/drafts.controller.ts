import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ReturnedDraftDto } from '@leerkring/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Returns, Takes } from '../platform/http/returns.ts';
import { sendDocument } from '../platform/page/document.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentDraft, presentReturned } from './draft.presenter.ts';
import { DraftsService } from './drafts.service.ts';
import { ReturnsService } from './returns.service.ts';

@Controller()
export class DraftsController {
  constructor(
    private readonly drafts: DraftsService,
    private readonly returns: ReturnsService,
  ) {}

  @Get('reports/:id/docx')
  @Returns('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  async docx(@Me() me: Actor, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    sendDocument(reply, await presentDraft(await this.drafts.read(me, id)));
  }

  /** The document is the body, as it is (`application/octet-stream`). */
  @Post('reports/:id/returned-drafts')
  @Takes('application/octet-stream')
  @HttpCode(200)
  @Returns(ReturnedDraftDto)
  async takeIn(
    @Me() me: Actor,
    @Param('id') id: string,
    @Req() { body }: FastifyRequest,
  ): Promise<ReturnedDraftDto> {
    return presentReturned(await this.returns.takeIn(me, id, body));
  }
}
