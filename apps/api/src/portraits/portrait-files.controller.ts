import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query, Req, Res } from '@nestjs/common';
import {
  AddPortraitFileDto,
  DescribePortraitFileDto,
  OrderPortraitFilesDto,
  PortraitDto,
  PortraitFileSizeDto,
} from '@leerkring/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fileAnswer } from '../platform/files/file-answer.ts';
import { Returns, Takes } from '../platform/http/returns.ts';
import { WithoutTransaction } from '../platform/http/transaction.interceptor.ts';
import { sendDocument } from '../platform/page/document.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { PortraitFilesService } from './portrait-files.service.ts';
import { presentPortrait } from './portrait.presenter.ts';

@Controller()
export class PortraitFilesController {
  constructor(private readonly files: PortraitFilesService) {}

  /** The file is the body, as it is (`application/octet-stream`). */
  @Post('portraits/:id/files')
  @Takes('application/octet-stream')
  // Reading a picture takes a moment, in which no connection of the database waits for it; the service commits.
  @WithoutTransaction()
  @Returns(PortraitDto)
  async add(
    @Me() me: Actor,
    @Param('id') id: string,
    @Query() query: AddPortraitFileDto,
    @Req() { body }: FastifyRequest,
  ): Promise<PortraitDto> {
    return presentPortrait(me, await this.files.add(me, id, query.name, body));
  }

  @Put('portraits/:id/files/order')
  @Returns(PortraitDto)
  async order(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: OrderPortraitFilesDto,
  ): Promise<PortraitDto> {
    return presentPortrait(me, await this.files.order(me, id, input));
  }

  @Patch('portrait-files/:id')
  @Returns(PortraitDto)
  async describe(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: DescribePortraitFileDto,
  ): Promise<PortraitDto> {
    return presentPortrait(me, await this.files.describe(me, id, input));
  }

  @Delete('portrait-files/:id')
  @Returns(PortraitDto)
  async remove(@Me() me: Actor, @Param('id') id: string): Promise<PortraitDto> {
    return presentPortrait(me, await this.files.remove(me, id));
  }

  @Get('portrait-files/:id/content')
  @Returns('image/webp', 'application/pdf')
  async open(
    @Me() me: Actor,
    @Param('id') id: string,
    @Query() query: PortraitFileSizeDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendDocument(reply, fileAnswer(await this.files.open(me, id, query.size)));
  }
}
