import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import {
  FinishRecordingDto,
  RecordingChunkDto,
  RecordingDto,
  RecordingsDto,
  StartRecordingDto,
  StoredChunkDto,
} from '@leerkring/shared';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Returns, Takes } from '../platform/http/returns.ts';
import { WithoutTransaction } from '../platform/http/transaction.interceptor.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentRecording, presentRecordings, soundHeaders } from './recording.presenter.ts';
import { RecordingsService } from './recordings.service.ts';

@Controller()
export class RecordingsController {
  constructor(private readonly recordings: RecordingsService) {}

  @Get('interviews/:id/recordings')
  @Returns(RecordingsDto)
  async list(@Me() me: Actor, @Param('id') id: string): Promise<RecordingsDto> {
    return presentRecordings(me, await this.recordings.of(me, id));
  }

  @Post('interviews/:id/recordings')
  @Returns(RecordingDto)
  async start(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: StartRecordingDto,
  ): Promise<RecordingDto> {
    return presentRecording(me, await this.recordings.start(me, id, input));
  }

  /** Somebody does not want to be recorded after all: everything of it goes at once. */
  @Delete('interviews/:id/recordings')
  @Returns(RecordingsDto)
  async refuse(@Me() me: Actor, @Param('id') id: string): Promise<RecordingsDto> {
    return presentRecordings(me, await this.recordings.refuse(me, id));
  }

  /** The piece is the body, as it is (`application/octet-stream`). */
  @Post('recordings/:id/chunks')
  @Takes('application/octet-stream')
  @HttpCode(200)
  @Returns(StoredChunkDto)
  async add(
    @Me() me: Actor,
    @Param('id') id: string,
    @Query() query: RecordingChunkDto,
    @Req() { body }: FastifyRequest,
  ): Promise<StoredChunkDto> {
    return { stored: await this.recordings.add(me, id, query, body) };
  }

  @Post('recordings/:id/finish')
  @HttpCode(200)
  @Returns(RecordingDto)
  async finish(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: FinishRecordingDto,
  ): Promise<RecordingDto> {
    return presentRecording(me, await this.recordings.finish(me, id, input));
  }

  /** No question but a deed, which leaves a trace. */
  @Post('recordings/:id/listen')
  @HttpCode(200)
  @Returns('audio/webm', 'audio/mp4', 'audio/ogg')
  @WithoutTransaction() // that somebody listens is committed before the first sound leaves
  async listen(@Me() me: Actor, @Param('id') id: string, @Res() reply: FastifyReply): Promise<void> {
    const { recording, sound } = await this.recordings.listen(me, id);
    void reply.status(200).headers(soundHeaders(recording)).send(sound);
  }
}
