import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Returns } from '../platform/http/returns.ts';
import { localeOf, sendDocument } from '../platform/page/document.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, Public } from '../platform/session/session.guard.ts';
import {
  presentPart,
  presentPublic,
  presentPublications,
  presentVersionDocx,
  presentVersionPage,
  presentVersionPdf,
  readFileName,
} from './document.presenter.ts';
import { ReleasesService } from './releases.service.ts';

@Controller()
export class ReleasesController {
  constructor(private readonly releases: ReleasesService) {}

  /** A frozen version as the group reads it, whether or not others may. */
  @Get('versions/:id/page')
  @Returns('text/html')
  async page(@Me() me: Actor, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    sendDocument(reply, presentVersionPage(await this.releases.read(me, id)));
  }

  @Get('versions/:id/pdf')
  @Returns('application/pdf')
  async pdf(@Me() me: Actor, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    sendDocument(reply, await presentVersionPdf(await this.releases.read(me, id)));
  }

  @Get('versions/:id/docx')
  @Returns('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
  async docx(@Me() me: Actor, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    sendDocument(reply, await presentVersionDocx(await this.releases.read(me, id)));
  }

  @Public()
  @Get('publicaties')
  @Returns('text/html')
  async shelf(@Headers('accept-language') languages: string, @Res() reply: FastifyReply): Promise<void> {
    sendDocument(reply, presentPublications(await this.releases.shelf(), localeOf(languages)));
  }

  @Public()
  @Get('publicatie/:slug')
  @Returns('text/html')
  async newest(
    @Param('slug') slug: string,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.releases.readPublic(slug, null);
    sendDocument(reply, await presentPublic(found, 'page', localeOf(languages)));
  }

  @Public()
  @Get('publicatie/:slug/:file')
  @Returns(
    'text/html',
    'application/pdf',
    'application/json',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  )
  async published(
    @Param('slug') slug: string,
    @Param('file') file: string,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { number, form } = readFileName(file);
    const found = await this.releases.readPublic(slug, number);
    sendDocument(reply, await presentPublic(found, form, localeOf(languages)));
  }

  /** One part of a version: a summary for some readers, as a page or a PDF. */
  @Public()
  @Get('publicatie/:slug/:number/:part')
  @Returns('text/html', 'application/pdf')
  async part(
    @Param('slug') slug: string,
    @Param('number') number: string,
    @Param('part') part: string,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const found = await this.releases.readPublic(slug, number);
    sendDocument(reply, await presentPart(found, part, localeOf(languages)));
  }
}
