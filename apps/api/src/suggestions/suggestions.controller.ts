import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  AcceptSuggestionDto,
  DeclineSuggestionDto,
  MakeSuggestionDto,
  SuggestionDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentSuggestion } from './suggestion.presenter.ts';
import { SuggestionsService } from './suggestions.service.ts';

@Controller()
export class SuggestionsController {
  constructor(private readonly suggestions: SuggestionsService) {}

  @Get('plgs/:plgId/suggestions')
  @Returns([SuggestionDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<SuggestionDto[]> {
    return (await this.suggestions.list(me, plgId)).map((it) => presentSuggestion(me, it));
  }

  @Post('sections/:id/suggestions')
  @Returns(SuggestionDto)
  async make(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: MakeSuggestionDto,
  ): Promise<SuggestionDto> {
    return presentSuggestion(me, await this.suggestions.make(me, id, input));
  }

  @Post('suggestions/:id/accept')
  @HttpCode(200)
  @Returns(SuggestionDto)
  async accept(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: AcceptSuggestionDto,
  ): Promise<SuggestionDto> {
    return presentSuggestion(me, await this.suggestions.accept(me, id, input));
  }

  @Post('suggestions/:id/decline')
  @HttpCode(200)
  @Returns(SuggestionDto)
  async decline(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: DeclineSuggestionDto,
  ): Promise<SuggestionDto> {
    return presentSuggestion(me, await this.suggestions.decline(me, id, input));
  }

  @Post('suggestions/:id/withdraw')
  @HttpCode(200)
  @Returns(SuggestionDto)
  async withdraw(@Me() me: Actor, @Param('id') id: string): Promise<SuggestionDto> {
    return presentSuggestion(me, await this.suggestions.withdraw(me, id));
  }

  @Post('suggestions/:id/support')
  @HttpCode(200)
  @Returns(SuggestionDto)
  async support(@Me() me: Actor, @Param('id') id: string): Promise<SuggestionDto> {
    return presentSuggestion(me, await this.suggestions.support(me, id, true));
  }

  @Delete('suggestions/:id/support')
  @Returns(SuggestionDto)
  async unsupport(@Me() me: Actor, @Param('id') id: string): Promise<SuggestionDto> {
    return presentSuggestion(me, await this.suggestions.support(me, id, false));
  }
}
