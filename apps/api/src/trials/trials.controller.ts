import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { SaveTrialDto, TrialsDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { TrialsService } from './trials.service.ts';

@Controller('protocols/:id/trial')
export class TrialsController {
  constructor(private readonly trials: TrialsService) {}

  @Get()
  @Returns(TrialsDto)
  async get(@Me() me: Actor, @Param('id') id: string): Promise<TrialsDto> {
    return this.trials.get(me, id);
  }

  @Put()
  @Returns(TrialsDto)
  async save(@Me() me: Actor, @Param('id') id: string, @Body() input: SaveTrialDto): Promise<TrialsDto> {
    return this.trials.save(me, id, input);
  }

  @Delete()
  @HttpCode(204)
  @Returns()
  async erase(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.trials.erase(me, id);
  }
}
