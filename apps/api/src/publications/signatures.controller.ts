import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { SignOffDto, SignReportDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { PublicationsService } from './publications.service.ts';

@Controller()
export class SignaturesController {
  constructor(private readonly publications: PublicationsService) {}

  /** Who signed the report exactly as it is now. */
  @Get('reports/:id/signatures')
  @Returns(SignOffDto)
  signOff(@Me() me: Actor, @Param('id') id: string): Promise<SignOffDto> {
    return this.publications.signOff(me, id);
  }

  @Post('reports/:id/sign')
  @Returns(SignOffDto)
  sign(@Me() me: Actor, @Param('id') id: string, @Body() input: SignReportDto): Promise<SignOffDto> {
    return this.publications.sign(me, id, input);
  }
}
