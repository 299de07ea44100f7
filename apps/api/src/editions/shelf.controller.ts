import { Controller, Get, Headers, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DerogationsService } from '../derogations/derogations.service.ts';
import { ListensTo, Returns } from '../platform/http/returns.ts';
import { localeOf, pageAnswer, sendDocument } from '../platform/page/document.ts';
import { Public } from '../platform/session/session.guard.ts';
import { presentShelf, presentShelfComparison } from './shelf-page.presenter.ts';
import { chosenOf, shelfFilter } from './shelf.rules.ts';
import { ShelfService } from './shelf.service.ts';

/** All public portraits, to search and to lay side by side, without an account. */
@Public()
@Controller()
export class ShelfController {
  constructor(
    private readonly shelves: ShelfService,
    private readonly derogations: DerogationsService,
  ) {}

  @Get('portretten')
  @ListensTo('zoek', 'niveau', 'leerweg', 'aanpak')
  @Returns('text/html')
  async shelf(
    @Query() query: Record<string, unknown>,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const filter = shelfFilter(query);
    const { found, total } = await this.shelves.find(filter);
    const shelf = { found, total, hasRoute: await this.derogations.isAnyPublic() };
    sendDocument(reply, pageAnswer(200, presentShelf(localeOf(languages), filter, shelf), 'self'));
  }

  @Get('portretten/vergelijken')
  @ListensTo('met', 'verschil', 'veld')
  @Returns('text/html')
  async compare(
    @Query() query: Record<string, unknown>,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { slugs, asked } = chosenOf(query);
    const compared = await this.shelves.compare(slugs);
    const field = typeof query['veld'] === 'string' ? query['veld'] : null;
    const hasRoute = await this.derogations.isAnyPublic();
    const comparison = { ...compared, asked, hasRoute, isOnlyDifferent: query['verschil'] === '1', field };
    sendDocument(reply, pageAnswer(200, presentShelfComparison(localeOf(languages), comparison), 'self'));
  }
}
