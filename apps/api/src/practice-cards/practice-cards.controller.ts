import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { PracticeCardDto } from '@leerkring/shared';
import type { FastifyReply } from 'fastify';
import { presentFound } from '../editions/document.presenter.ts';
import { EditionPagesService } from '../editions/edition-pages.service.ts';
import { Returns } from '../platform/http/returns.ts';
import { localeOf, pageAnswer, sendDocument } from '../platform/page/document.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, Public } from '../platform/session/session.guard.ts';
import { presentCardPage } from './practice-card-page.presenter.ts';
import { presentCard } from './practice-card.presenter.ts';
import { PracticeCardsService } from './practice-cards.service.ts';

@Controller()
export class PracticeCardsController {
  constructor(
    private readonly cards: PracticeCardsService,
    private readonly pages: EditionPagesService,
  ) {}

  @Get('portraits/:id/card')
  @Returns(PracticeCardDto)
  async card(@Me() me: Actor, @Param('id') id: string): Promise<PracticeCardDto> {
    return presentCard(me, await this.cards.cardOf(me, id));
  }

  /** For everyone, without a session, and as long as the portrait is public. */
  @Public()
  @Get('portret/:slug/kaart')
  @Returns('text/html')
  async page(
    @Param('slug') slug: string,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.pages.find(slug, null);
    const answer =
      found && !found.isGone
        ? pageAnswer(200, presentCardPage(found))
        : presentFound(found, null, localeOf(languages));
    sendDocument(reply, answer);
  }
}
