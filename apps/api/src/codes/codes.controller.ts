import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ChangeCodeDto, CodeContentDto, CodeDto, CodeVersionDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { presentCode, presentCodeVersion } from './code.presenter.ts';
import { CodesService } from './codes.service.ts';

@Controller()
export class CodesController {
  constructor(private readonly codes: CodesService) {}

  @Get('plgs/:plgId/codes')
  @Returns([CodeDto])
  async list(@Me() me: Actor, @Param('plgId') plgId: string): Promise<CodeDto[]> {
    return (await this.codes.list(me, plgId)).map((it) => presentCode(me, it));
  }

  @Post('plgs/:plgId/codes')
  @Returns(CodeDto)
  async make(
    @Me() me: Actor,
    @Param('plgId') plgId: string,
    @Body() input: CodeContentDto,
  ): Promise<CodeDto> {
    return presentCode(me, await this.codes.make(me, plgId, input));
  }

  @Patch('codes/:id')
  @Returns(CodeDto)
  async change(@Me() me: Actor, @Param('id') id: string, @Body() input: ChangeCodeDto): Promise<CodeDto> {
    return presentCode(me, await this.codes.change(me, id, input));
  }

  @Get('codes/:id/versions')
  @Returns([CodeVersionDto])
  async versions(@Me() me: Actor, @Param('id') id: string): Promise<CodeVersionDto[]> {
    return (await this.codes.versions(me, id)).map(presentCodeVersion);
  }
}
