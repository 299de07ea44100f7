import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  AddQuestionDto,
  AddWordingDto,
  AskNotesDto,
  ChangeQuestionDto,
  ChooseQuestionDto,
  ContinueQuestionDto,
  MergeQuestionDto,
  MoveQuestionDto,
  ProtocolVersionDto,
  TieQuestionDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentVersion } from './protocol.presenter.ts';
import { ProtocolsService } from './protocols.service.ts';
import { QuestionsService } from './questions.service.ts';

type Answer = Promise<ProtocolVersionDto>;

/** Every change of a question answers the version it is in: its neighbours and its gaps change with it. */
@Controller()
export class QuestionsController {
  constructor(
    private readonly questions: QuestionsService,
    private readonly protocols: ProtocolsService,
  ) {}

  private async present(me: Actor, version: Parameters<typeof presentVersion>[1]): Answer {
    return presentVersion(me, version, await this.protocols.leadingQuestionIds(version.plgId));
  }

  @Post('plgs/:plgId/questions')
  @Returns(ProtocolVersionDto)
  async add(@Me() me: Actor, @Param('plgId') plgId: string, @Body() input: AddQuestionDto): Answer {
    return this.present(me, await this.questions.add(me, plgId, input));
  }

  @Post('plgs/:plgId/questions/from-notes')
  @Returns(ProtocolVersionDto)
  async gather(@Me() me: Actor, @Param('plgId') plgId: string, @Body() input: AskNotesDto): Answer {
    return this.present(me, await this.questions.gather(me, plgId, input));
  }

  @Put('questions/:id')
  @Returns(ProtocolVersionDto)
  async change(@Me() me: Actor, @Param('id') id: string, @Body() input: ChangeQuestionDto): Answer {
    return this.present(me, await this.questions.change(me, id, input));
  }

  @Post('questions/:id/choose')
  @HttpCode(200)
  @Returns(ProtocolVersionDto)
  async choose(@Me() me: Actor, @Param('id') id: string, @Body() input: ChooseQuestionDto): Answer {
    return this.present(me, await this.questions.choose(me, id, input.isChosen));
  }

  @Post('questions/:id/move')
  @HttpCode(200)
  @Returns(ProtocolVersionDto)
  async move(@Me() me: Actor, @Param('id') id: string, @Body() input: MoveQuestionDto): Answer {
    return this.present(me, await this.questions.move(me, id, input.position));
  }

  @Post('questions/:id/merge')
  @HttpCode(200)
  @Returns(ProtocolVersionDto)
  async merge(@Me() me: Actor, @Param('id') id: string, @Body() input: MergeQuestionDto): Answer {
    return this.present(me, await this.questions.merge(me, id, input.intoId));
  }

  @Post('questions/:id/wordings')
  @Returns(ProtocolVersionDto)
  async word(@Me() me: Actor, @Param('id') id: string, @Body() input: AddWordingDto): Answer {
    return this.present(me, await this.questions.word(me, id, input));
  }

  @Post('questions/:id/tie')
  @HttpCode(200)
  @Returns(ProtocolVersionDto)
  async tie(@Me() me: Actor, @Param('id') id: string, @Body() input: TieQuestionDto): Answer {
    return this.present(me, await this.questions.tie(me, id, input.withId));
  }

  @Post('questions/:id/continue')
  @HttpCode(200)
  @Returns(ProtocolVersionDto)
  async continue(@Me() me: Actor, @Param('id') id: string, @Body() input: ContinueQuestionDto): Answer {
    return this.present(me, await this.questions.continue(me, id, input.lineageId));
  }

  @Post('questions/:id/separate')
  @HttpCode(200)
  @Returns(ProtocolVersionDto)
  async separate(@Me() me: Actor, @Param('id') id: string): Answer {
    return this.present(me, await this.questions.separate(me, id));
  }

  @Delete('questions/:id')
  @Returns(ProtocolVersionDto)
  async remove(@Me() me: Actor, @Param('id') id: string): Answer {
    return this.present(me, await this.questions.remove(me, id));
  }
}
