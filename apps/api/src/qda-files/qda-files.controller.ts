import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { QdaFileReadDto } from '@leerkring/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Returns, Takes } from '../platform/http/returns.ts';
import { sendDocument } from '../platform/page/document.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentQdaFile } from './qda-file.presenter.ts';
import { QdaFilesService } from './qda-files.service.ts';

@Controller()
export class QdaFilesController {
  constructor(private readonly files: QdaFilesService) {}

  @Get('plgs/:plgId/qda-file')
  @Returns('application/zip')
  async write(@Me() me: Actor, @Param('plgId') plgId: string, @Res() reply: FastifyReply): Promise<void> {
    sendDocument(reply, presentQdaFile(await this.files.write(me, plgId)));
  }

  /** The file is the body, as it is (`application/octet-stream`). */
  @Post('plgs/:plgId/qda-file')
  @Takes('application/octet-stream')
  @HttpCode(200)
  @Returns(QdaFileReadDto)
  async read(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Req() { body }: FastifyRequest,
  ): Promise<QdaFileReadDto> {
    return this.files.read(me, plgId, body);
  }
}
