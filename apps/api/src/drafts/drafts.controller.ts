import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Returns } from '../platform/http/returns.ts';
import { sendDocument } from '../platform/page/document.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentDraft } from './draft.presenter.ts';
import { DraftsService } from './drafts.service.ts';

@Controller()
export class DraftsController {
  constructor(private readonly drafts: DraftsService) {}

  @Get('reports/:id/docx')
  @Returns()
  async docx(@Me() me: Actor, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    sendDocument(reply, await presentDraft(await this.drafts.read(me, id)));
  }
}
