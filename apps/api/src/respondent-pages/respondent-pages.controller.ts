import { Body, Controller, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import {
  AllowQuotingDto,
  AmendAnswerDto,
  GivePageCodeDto,
  OpenPageDto,
  RespondentPageDto,
} from '@leerkring/shared';
import type { FastifyRequest } from 'fastify';
import { Returns } from '../platform/http/returns.ts';
import { WithoutTransaction } from '../platform/http/transaction.interceptor.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, Public } from '../platform/session/session.guard.ts';
import { presentRespondentPage } from './respondent-page.presenter.ts';
import { RespondentPagesService } from './respondent-pages.service.ts';

/** The code is the key. It is never part of an address, which would stay behind in logs and histories. */
@Controller()
export class RespondentPagesController {
  constructor(private readonly pages: RespondentPagesService) {}

  @Put('interviews/:id/page-code')
  @HttpCode(204)
  @Returns()
  async give(@Me() me: Actor, @Param('id') id: string, @Body() { code }: GivePageCodeDto): Promise<void> {
    await this.pages.give(me, id, code);
  }

  @Public()
  @Post('respondent-page')
  @HttpCode(200)
  @Returns(RespondentPageDto)
  async open(@Req() { ip }: FastifyRequest, @Body() { code }: OpenPageDto): Promise<RespondentPageDto> {
    return presentRespondentPage(await this.pages.open(ip, code));
  }

  @Public()
  @Post('respondent-page/amend')
  @HttpCode(200)
  @Returns(RespondentPageDto)
  @WithoutTransaction() // the answer is of after the commit, when quotes of the old words are gone
  async amend(@Req() { ip }: FastifyRequest, @Body() input: AmendAnswerDto): Promise<RespondentPageDto> {
    return presentRespondentPage(await this.pages.amend(ip, input));
  }

  @Public()
  @Post('respondent-page/quoting')
  @HttpCode(200)
  @Returns(RespondentPageDto)
  async allowQuoting(
    @Req() { ip }: FastifyRequest,
    @Body() input: AllowQuotingDto,
  ): Promise<RespondentPageDto> {
    return presentRespondentPage(await this.pages.allowQuoting(ip, input));
  }

  @Public()
  @Post('respondent-page/recordings/refuse')
  @HttpCode(200)
  @Returns(RespondentPageDto)
  async refuseRecording(
    @Req() { ip }: FastifyRequest,
    @Body() { code }: OpenPageDto,
  ): Promise<RespondentPageDto> {
    return presentRespondentPage(await this.pages.refuseRecording(ip, code));
  }

  @Public()
  @Post('respondent-page/withdraw')
  @HttpCode(200)
  @Returns(RespondentPageDto)
  async withdraw(@Req() { ip }: FastifyRequest, @Body() { code }: OpenPageDto): Promise<RespondentPageDto> {
    return presentRespondentPage(await this.pages.withdraw(ip, code));
  }
}
