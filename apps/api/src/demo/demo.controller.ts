import { Body, Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { PersonaDto, TakePersonaDto } from '@leerkring/shared';
import type { FastifyReply } from 'fastify';
import type { Config } from '../config.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Returns } from '../platform/http/returns.ts';
import { setSessionCookies } from '../platform/session/session-cookie.ts';
import { Public } from '../platform/session/session.guard.ts';
import { DemoService } from './demo.service.ts';

/** Open to everyone, for in the example there is nothing to protect; elsewhere every route refuses. */
@Public()
@Controller('demo')
export class DemoController {
  constructor(
    private readonly demo: DemoService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @HttpCode(204)
  @Returns()
  async load(): Promise<void> {
    await this.demo.load();
  }

  @Get('personas')
  @Returns([PersonaDto])
  async personas(): Promise<PersonaDto[]> {
    return this.demo.personas();
  }

  @Post('persona')
  @HttpCode(204)
  @Returns()
  async takePersona(
    @Body() input: TakePersonaDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = await this.demo.takePersona(input.userId);
    setSessionCookies(reply, this.config, token);
  }
}
