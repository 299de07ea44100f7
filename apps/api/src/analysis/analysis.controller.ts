import { Body, Controller, Delete, Get, Param, Patch, Post } from '@nestjs/common';
import { AnalysisDto, LinkAnswerDto, NameThemeDto, ThemeDto, UpdateThemeDto } from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me } from '../platform/session/session.guard.ts';
import { AnalysisService } from './analysis.service.ts';
import { presentTheme } from './theme.presenter.ts';

@Controller()
export class AnalysisController {
  constructor(private readonly analysis: AnalysisService) {}

  @Get('plgs/:plgId/themes')
  @Returns([ThemeDto])
  async themes(@Me() me: Actor, @Param('plgId') plgId: string): Promise<ThemeDto[]> {
    return (await this.analysis.themes(me, plgId)).map((it) => presentTheme(me, it));
  }

  @Post('plgs/:plgId/themes')
  @Returns(ThemeDto)
  async name(@Me() me: Actor, @Param('plgId') plgId: string, @Body() input: NameThemeDto): Promise<ThemeDto> {
    return presentTheme(me, await this.analysis.name(me, plgId, input));
  }

  @Patch('themes/:id')
  @Returns(ThemeDto)
  async update(@Me() me: Actor, @Param('id') id: string, @Body() input: UpdateThemeDto): Promise<ThemeDto> {
    return presentTheme(me, await this.analysis.update(me, id, input));
  }

  @Get('plgs/:plgId/analysis')
  @Returns(AnalysisDto)
  async overview(@Me() me: Actor, @Param('plgId') plgId: string): Promise<AnalysisDto> {
    return this.analysis.overview(me, plgId);
  }

  @Post('themes/:id/link')
  @Returns(ThemeDto)
  async link(@Me() me: Actor, @Param('id') id: string, @Body() input: LinkAnswerDto): Promise<ThemeDto> {
    return presentTheme(me, await this.analysis.link(me, id, input));
  }

  @Delete('themes/:id')
  @Returns()
  async drop(@Me() me: Actor, @Param('id') id: string): Promise<void> {
    await this.analysis.drop(me, id);
  }
}
