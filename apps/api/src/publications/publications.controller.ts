import { Body, Controller, Get, Headers, Param, Post, Res } from '@nestjs/common';
import { ClaimDto, FreezeVersionDto, UnsourcedNumberDto, VersionDto } from '@leerkring/shared';
import type { FastifyReply } from 'fastify';
import { Returns } from '../platform/http/returns.ts';
import { localeOf, sendDocument } from '../platform/page/document.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, Public } from '../platform/session/session.guard.ts';
import {
  presentPublic,
  presentPublications,
  presentVersionDocx,
  presentVersionPage,
  presentVersionPdf,
  readFileName,
} from './document.presenter.ts';
import { PublicationsService } from './publications.service.ts';
import { presentVersion } from './version.presenter.ts';

@Controller()
export class PublicationsController {
  constructor(private readonly publications: PublicationsService) {}

  @Get('plgs/:plgId/versions')
  @Returns([VersionDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<VersionDto[]> {
    return (await this.publications.list(me, plgId)).map((it) => presentVersion(me, it));
  }

  /** Numbers in the report as it is now that are neither computed nor marked with their source. */
  @Get('reports/:id/numbers')
  @Returns([UnsourcedNumberDto])
  numbers(@Me() me: Actor, @Param('id') id: string): Promise<UnsourcedNumberDto[]> {
    return this.publications.unsourced(me, id);
  }

  /** What the report says as it is now that rests on nothing. */
  @Get('reports/:id/claims')
  @Returns([ClaimDto])
  claims(@Me() me: Actor, @Param('id') id: string): Promise<ClaimDto[]> {
    return this.publications.claims(me, id);
  }

  @Post('reports/:id/versions')
  @Returns(VersionDto)
  async freeze(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: FreezeVersionDto,
  ): Promise<VersionDto> {
    return presentVersion(me, await this.publications.freeze(me, id, input));
  }

  @Post('versions/:id/approve')
  @Returns(VersionDto)
  async approve(@Me() me: Actor, @Param('id') id: string): Promise<VersionDto> {
    return presentVersion(me, await this.publications.approve(me, id));
  }

  @Post('versions/:id/publish')
  @Returns(VersionDto)
  async publish(@Me() me: Actor, @Param('id') id: string): Promise<VersionDto> {
    return presentVersion(me, await this.publications.publish(me, id));
  }

  @Post('versions/:id/withdraw')
  @Returns(VersionDto)
  async withdraw(@Me() me: Actor, @Param('id') id: string): Promise<VersionDto> {
    return presentVersion(me, await this.publications.withdraw(me, id));
  }

  /** A frozen version as the group reads it, whether or not others may. */
  @Get('versions/:id/page')
  @Returns()
  async page(@Me() me: Actor, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    sendDocument(reply, presentVersionPage(await this.publications.read(me, id)));
  }

  @Get('versions/:id/pdf')
  @Returns()
  async pdf(@Me() me: Actor, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    sendDocument(reply, await presentVersionPdf(await this.publications.read(me, id)));
  }

  @Get('versions/:id/docx')
  @Returns()
  async docx(@Me() me: Actor, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    sendDocument(reply, await presentVersionDocx(await this.publications.read(me, id)));
  }

  @Public()
  @Get('publicaties')
  @Returns()
  async shelf(@Headers('accept-language') languages: string, @Res() reply: FastifyReply): Promise<void> {
    sendDocument(reply, presentPublications(await this.publications.shelf(), localeOf(languages)));
  }

  @Public()
  @Get('publicatie/:slug')
  @Returns()
  async newest(
    @Param('slug') slug: string,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendDocument(
      reply,
      await presentPublic(await this.publications.readPublic(slug, null), 'page', localeOf(languages)),
    );
  }

  @Public()
  @Get('publicatie/:slug/:file')
  @Returns()
  async published(
    @Param('slug') slug: string,
    @Param('file') file: string,
    @Headers('accept-language') languages: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { number, form } = readFileName(file);
    const found = await this.publications.readPublic(slug, number);
    sendDocument(reply, await presentPublic(found, form, localeOf(languages)));
  }
}
