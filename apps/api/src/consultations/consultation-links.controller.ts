import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ConsultationFormDto,
  GiveVerdictDto,
  MayBeNamedDto,
  RewordAdditionDto,
  WriteAdditionDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import { Public } from '../platform/session/session.guard.ts';
import { presentForm } from './consultation.presenter.ts';
import { FormsService } from './forms.service.ts';

/** The form of an organisation behind its link: no account, and nothing but its own. */
@Controller('consultation-links/:token')
export class ConsultationLinksController {
  constructor(private readonly forms: FormsService) {}

  @Public()
  @Get()
  @Returns(ConsultationFormDto)
  async form(@Param('token') token: string): Promise<ConsultationFormDto> {
    return presentForm(await this.forms.form({ token }));
  }

  @Public()
  @Put('verdicts/:questionId')
  @Returns(ConsultationFormDto)
  async judge(
    @Param('token') token: string,
    @Param('questionId') questionId: string,
    @Body() { verdict }: GiveVerdictDto,
  ): Promise<ConsultationFormDto> {
    return presentForm(await this.forms.judge({ token }, questionId, verdict));
  }

  @Public()
  @Post('additions')
  @HttpCode(200)
  @Returns(ConsultationFormDto)
  async add(@Param('token') token: string, @Body() input: WriteAdditionDto): Promise<ConsultationFormDto> {
    return presentForm(await this.forms.add({ token }, input));
  }

  @Public()
  @Put('additions/:additionId')
  @Returns(ConsultationFormDto)
  async reword(
    @Param('token') token: string,
    @Param('additionId') additionId: string,
    @Body() input: RewordAdditionDto,
  ): Promise<ConsultationFormDto> {
    return presentForm(await this.forms.reword({ token }, additionId, input));
  }

  @Public()
  @Delete('additions/:additionId')
  @Returns(ConsultationFormDto)
  async drop(
    @Param('token') token: string,
    @Param('additionId') additionId: string,
  ): Promise<ConsultationFormDto> {
    return presentForm(await this.forms.drop({ token }, additionId));
  }

  @Public()
  @Put('name')
  @Returns(ConsultationFormDto)
  async allowName(
    @Param('token') token: string,
    @Body() { mayBeNamed }: MayBeNamedDto,
  ): Promise<ConsultationFormDto> {
    return presentForm(await this.forms.allowName({ token }, mayBeNamed));
  }

  @Public()
  @Post('hand-in')
  @HttpCode(200)
  @Returns(ConsultationFormDto)
  async handIn(@Param('token') token: string): Promise<ConsultationFormDto> {
    return presentForm(await this.forms.handIn({ token }));
  }

  @Public()
  @Delete('said')
  @Returns(ConsultationFormDto)
  async takeBack(@Param('token') token: string): Promise<ConsultationFormDto> {
    return presentForm(await this.forms.takeBack({ token }));
  }
}
