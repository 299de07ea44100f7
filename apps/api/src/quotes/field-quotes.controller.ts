import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { MakeFieldQuoteDto, QuoteDto, QuoteSourceDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { FieldQuotesService } from './field-quotes.service.ts';
import { presentFieldQuote } from './quote.presenter.ts';

@Controller()
export class FieldQuotesController {
  constructor(private readonly quotes: FieldQuotesService) {}

  @Post('field-cases/:id/quotes')
  @Returns(QuoteDto)
  async make(@Me() me: Actor, @Param('id') id: string, @Body() input: MakeFieldQuoteDto): Promise<QuoteDto> {
    return presentFieldQuote(me, await this.quotes.make(me, id, input));
  }

  @Get('field-quotes/:id/source')
  @Returns(QuoteSourceDto)
  source(@Me() me: Actor, @Param('id') id: string): Promise<QuoteSourceDto> {
    return this.quotes.source(me, id);
  }

  @Post('field-quotes/:id/check')
  @Returns(QuoteDto)
  async check(@Me() me: Actor, @Param('id') id: string): Promise<QuoteDto> {
    return presentFieldQuote(me, await this.quotes.check(me, id));
  }

  @Post('field-quotes/:id/withdraw')
  @Returns(QuoteDto)
  async withdraw(@Me() me: Actor, @Param('id') id: string): Promise<QuoteDto> {
    return presentFieldQuote(me, await this.quotes.withdraw(me, id));
  }
}
