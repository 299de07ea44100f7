import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import {
  ConsultationFormDto,
  GiveVerdictDto,
  MayBeNamedDto,
  RewordAdditionDto,
  WriteAdditionDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentForm } from './consultation.presenter.ts';
import { FormsService } from './forms.service.ts';

/** What an organisation says in a conversation, written down by somebody of the group. */
@Controller('consultation-parties/:id')
export class ConsultationPartiesController {
  constructor(private readonly forms: FormsService) {}

  @Get()
  @Returns(ConsultationFormDto)
  async form(@Me() me: Actor, @Param('id') partyId: string): Promise<ConsultationFormDto> {
    return presentForm(await this.forms.form({ me, partyId }));
  }

  @Put('verdicts/:questionId')
  @Returns(ConsultationFormDto)
  async judge(
    @Me() me: Actor,
    @Param('id') partyId: string,
    @Param('questionId') questionId: string,
    @Body() { verdict }: GiveVerdictDto,
  ): Promise<ConsultationFormDto> {
    return presentForm(await this.forms.judge({ me, partyId }, questionId, verdict));
  }

  @Post('additions')
  @HttpCode(200)
  @Returns(ConsultationFormDto)
  async add(
    @Me() me: Actor,
    @Param('id') partyId: string,
    @Body() input: WriteAdditionDto,
  ): Promise<ConsultationFormDto> {
    return presentForm(await this.forms.add({ me, partyId }, input));
  }

  @Put('additions/:additionId')
  @Returns(ConsultationFormDto)
  async reword(
    @Me() me: Actor,
    @Param('id') partyId: string,
    @Param('additionId') additionId: string,
    @Body() input: RewordAdditionDto,
  ): Promise<ConsultationFormDto> {
    return presentForm(await this.forms.reword({ me, partyId }, additionId, input));
  }

  @Delete('additions/:additionId')
  @Returns(ConsultationFormDto)
  async drop(
    @Me() me: Actor,
    @Param('id') partyId: string,
    @Param('additionId') additionId: string,
  ): Promise<ConsultationFormDto> {
    return presentForm(await this.forms.drop({ me, partyId }, additionId));
  }

  @Put('name')
  @Returns(ConsultationFormDto)
  async allowName(
    @Me() me: Actor,
    @Param('id') partyId: string,
    @Body() { mayBeNamed }: MayBeNamedDto,
  ): Promise<ConsultationFormDto> {
    return presentForm(await this.forms.allowName({ me, partyId }, mayBeNamed));
  }

  @Post('hand-in')
  @HttpCode(200)
  @Returns(ConsultationFormDto)
  async handIn(@Me() me: Actor, @Param('id') partyId: string): Promise<ConsultationFormDto> {
    return presentForm(await this.forms.handIn({ me, partyId }));
  }

  @Delete('said')
  @Returns(ConsultationFormDto)
  async takeBack(@Me() me: Actor, @Param('id') partyId: string): Promise<ConsultationFormDto> {
    return presentForm(await this.forms.takeBack({ me, partyId }));
  }
}
