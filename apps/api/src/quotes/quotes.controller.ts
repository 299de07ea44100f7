import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { MakeQuoteDto, QuoteDto, QuoteSourceDto, TellAnswerDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { FieldQuotesService } from './field-quotes.service.ts';
import { presentFieldQuote, presentQuote } from './quote.presenter.ts';
import { QuotesService } from './quotes.service.ts';

@Controller()
export class QuotesController {
  constructor(
    private readonly quotes: QuotesService,
    private readonly field: FieldQuotesService,
  ) {}

  @Get('plgs/:plgId/quotes')
  @Returns([QuoteDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<QuoteDto[]> {
    const said = await this.quotes.list(me, plgId);
    const inTheField = await this.field.listOf(me, plgId);
    return [...said.map((it) => presentQuote(me, it)), ...inTheField.map((it) => presentFieldQuote(me, it))];
  }

  @Post('plgs/:plgId/quotes')
  @Returns(QuoteDto)
  async make(@Me() me: Actor, @Param('plgId') plgId: string, @Body() input: MakeQuoteDto): Promise<QuoteDto> {
    return presentQuote(me, await this.quotes.make(me, plgId, input));
  }

  @Post('plgs/:plgId/quotes/tell')
  @Returns(QuoteDto)
  async tell(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: TellAnswerDto,
  ): Promise<QuoteDto> {
    return presentQuote(me, await this.quotes.tell(me, plgId, input));
  }

  @Get('quotes/:id/source')
  @Returns(QuoteSourceDto)
  source(@Me() me: Actor, @Param('id') id: string): Promise<QuoteSourceDto> {
    return this.quotes.source(me, id);
  }

  @Post('quotes/:id/check')
  @Returns(QuoteDto)
  async check(@Me() me: Actor, @Param('id') id: string): Promise<QuoteDto> {
    return presentQuote(me, await this.quotes.check(me, id));
  }

  @Post('quotes/:id/withdraw')
  @Returns(QuoteDto)
  async withdraw(@Me() me: Actor, @Param('id') id: string): Promise<QuoteDto> {
    return presentQuote(me, await this.quotes.withdraw(me, id));
  }
}
