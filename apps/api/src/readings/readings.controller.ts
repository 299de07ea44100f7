import { Body, Controller, Delete, Get, Param, Patch, Post, Put } from '@nestjs/common';
import {
  JoinThreadsDto,
  OpenReadingDto,
  PartThreadsDto,
  PinGuideDto,
  PlanReadingDto,
  ReadingDto,
  RenameThreadDto,
  RewriteThreadDto,
  WriteThreadDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { JointThreadsService } from './joint-threads.service.ts';
import { ReadThreadsService } from './read-threads.service.ts';
import { presentReading } from './reading.presenter.ts';
import { ReadingViewsService } from './reading-views.service.ts';
import { ReadingsService } from './readings.service.ts';
import { ThreadCarriesService } from './thread-carries.service.ts';

@Controller()
export class ReadingsController {
  constructor(
    private readonly readings: ReadingsService,
    private readonly views: ReadingViewsService,
    private readonly threads: ReadThreadsService,
    private readonly joint: JointThreadsService,
    private readonly carries: ThreadCarriesService,
  ) {}

  @Get('plgs/:plgId/reading')
  @Returns(ReadingDto)
  async whole(@Me() me: Actor, @Param('plgId') plgId: string): Promise<ReadingDto> {
    return presentReading(me, await this.views.view(me, plgId));
  }

  @Put('plgs/:plgId/reading/plan')
  @Returns()
  async plan(@Me() me: Actor, @Param('plgId') plgId: string, @Body() input: PlanReadingDto): Promise<void> {
    await this.readings.plan(me, plgId, input);
  }

  @Put('plgs/:plgId/reading/pin')
  @Returns()
  async pin(@Me() me: Actor, @Param('plgId') plgId: string, @Body() input: PinGuideDto): Promise<void> {
    await this.readings.pin(me, plgId, input);
  }

  @Delete('plgs/:plgId/reading')
  @Returns()
  async discard(@Me() me: Actor, @Param('plgId') plgId: string): Promise<void> {
    await this.readings.discard(me, plgId);
  }

  @Post('plgs/:plgId/reading/hand-in')
  @Returns()
  async handIn(@Me() me: Actor, @Param('plgId') plgId: string): Promise<void> {
    await this.readings.handIn(me, plgId);
  }

  @Post('plgs/:plgId/reading/open')
  @Returns()
  async open(@Me() me: Actor, @Param('plgId') plgId: string, @Body() input: OpenReadingDto): Promise<void> {
    await this.readings.open(me, plgId, input.reason);
  }

  @Post('plgs/:plgId/read-threads')
  @Returns()
  async write(@Me() me: Actor, @Param('plgId') plgId: string, @Body() input: WriteThreadDto): Promise<void> {
    await this.threads.write(me, plgId, input);
  }

  @Put('read-threads/:id')
  @Returns()
  async rewrite(@Me() me: Actor, @Param('id') id: string, @Body() input: RewriteThreadDto): Promise<void> {
    await this.threads.rewrite(me, id, input);
  }

  @Delete('read-threads/:id')
  @Returns()
  async erase(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.threads.erase(me, id);
  }

  @Post('plgs/:plgId/joint-threads')
  @Returns()
  async join(@Me() me: Actor, @Param('plgId') plgId: string, @Body() input: JoinThreadsDto): Promise<void> {
    await this.joint.join(me, plgId, input);
  }

  @Patch('joint-threads/:id')
  @Returns()
  async rename(@Me() me: Actor, @Param('id') id: string, @Body() input: RenameThreadDto): Promise<void> {
    await this.joint.rename(me, id, input);
  }

  @Post('joint-threads/:id/part')
  @Returns()
  async part(@Me() me: Actor, @Param('id') id: string, @Body() input: PartThreadsDto): Promise<void> {
    await this.joint.part(me, id, input);
  }

  @Post('joint-threads/:id/carry')
  @Returns()
  async carry(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.carries.carry(me, id);
  }

  @Post('reading-steps/:id/undo')
  @Returns()
  async undo(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.joint.undo(me, id);
  }
}
