import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Returns } from '../platform/http/returns.ts';
import { localeOf, sendDocument } from '../platform/page/document.ts';
import { Public } from '../platform/session/session.guard.ts';
import { presentFile } from './document.presenter.ts';
import { EditionPagesService } from './edition-pages.service.ts';

/** Pictures and documents of public portraits, for as long as a public page shows them. */
@Public()
@Controller()
export class EditionFilesController {
  constructor(private readonly pages: EditionPagesService) {}

  @Get('portret-bestand/:id/:size')
  @Returns('image/webp', 'application/pdf', 'text/html')
  async open(
    @Param('id') id: string,
    @Param('size') size: string,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.pages.fileOf(id, size === 'klein' ? 'small' : 'large');
    sendDocument(reply, presentFile(found, localeOf(languages)));
  }
}
