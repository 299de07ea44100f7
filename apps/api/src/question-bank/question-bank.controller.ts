import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { BankQuestionDto, ProtocolVersionDto, TakeBankQuestionDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentVersion } from '../protocols/protocol.presenter.ts';
import { ProtocolsService } from '../protocols/protocols.service.ts';
import { QuestionBankService } from './question-bank.service.ts';

@Controller()
export class QuestionBankController {
  constructor(
    private readonly bank: QuestionBankService,
    private readonly protocols: ProtocolsService,
  ) {}

  @Get('plgs/:plgId/question-bank')
  @Returns([BankQuestionDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<BankQuestionDto[]> {
    return this.bank.list(me, plgId);
  }

  @Post('plgs/:plgId/question-bank/take')
  @Returns(ProtocolVersionDto)
  async take(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: TakeBankQuestionDto,
  ): Promise<ProtocolVersionDto> {
    const version = await this.bank.take(me, plgId, input);
    return presentVersion(me, version, await this.protocols.leadingQuestionIds(plgId));
  }

  @Post('questions/:id/share')
  @HttpCode(204)
  @Returns()
  async share(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.bank.share(me, id);
  }

  @Delete('shared-questions/:id')
  @HttpCode(204)
  @Returns()
  async withdraw(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.bank.withdraw(me, id);
  }
}
