import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  AdvanceFormatDto,
  ChangeFormatClockDto,
  ChoosePresenterDto,
  FormatRunDto,
  MeetingFormatsDto,
  OpenStepDto,
  OrderRoundDto,
  StartFormatDto,
  TakeTurnDto,
} from '@leerkring/shared';
import { Returns } from '../platform/http/returns.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Me, OpenToGuests } from '../platform/session/session.guard.ts';
import { presentFormatRun } from './format-run.presenter.ts';
import { FormatRunsService } from './format-runs.service.ts';
import { FormatViewsService } from './format-views.service.ts';
import { RoundsService } from './rounds.service.ts';

/** Leading a format. */
@Controller()
export class FormatsController {
  constructor(
    private readonly runs: FormatRunsService,
    private readonly views: FormatViewsService,
    private readonly rounds: RoundsService,
  ) {}

  @OpenToGuests()
  @Get('meetings/:id/formats')
  @Returns(MeetingFormatsDto)
  async ofMeeting(@Me() me: Actor, @Param('id') id: string): Promise<MeetingFormatsDto> {
    const { formats, views } = await this.views.ofMeeting(me, id);
    return { formats, runs: views.map((view) => presentFormatRun(me, view)) };
  }

  @Post('meetings/:id/formats')
  @Returns(FormatRunDto)
  async start(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: StartFormatDto,
  ): Promise<FormatRunDto> {
    return this.show(me, await this.runs.start(me, id, input));
  }

  @Post('format-runs/:id/advance')
  @HttpCode(200)
  @Returns(FormatRunDto)
  async advance(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: AdvanceFormatDto,
  ): Promise<FormatRunDto> {
    return this.show(me, await this.runs.advance(me, id, input.from));
  }

  @Post('format-runs/:id/clock')
  @HttpCode(200)
  @Returns(FormatRunDto)
  async clock(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: ChangeFormatClockDto,
  ): Promise<FormatRunDto> {
    return this.show(me, await this.runs.changeClock(me, id, input));
  }

  @Post('format-runs/:id/presenter')
  @HttpCode(200)
  @Returns(FormatRunDto)
  async presenter(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() input: ChoosePresenterDto,
  ): Promise<FormatRunDto> {
    return this.show(me, await this.runs.choosePresenter(me, id, input.membershipId));
  }

  @Post('format-runs/:id/open')
  @HttpCode(200)
  @Returns(FormatRunDto)
  async open(@Me() me: Actor, @Param('id') id: string, @Body() input: OpenStepDto): Promise<FormatRunDto> {
    return this.show(me, await this.runs.open(me, id, input.stepIndex));
  }

  @Post('format-runs/:id/end')
  @HttpCode(200)
  @Returns(FormatRunDto)
  async end(@Me() me: Actor, @Param('id') id: string): Promise<FormatRunDto> {
    return this.show(me, await this.runs.end(me, id));
  }

  @OpenToGuests()
  @Post('format-runs/:id/turn')
  @HttpCode(200)
  @Returns(FormatRunDto)
  async turn(@Me() me: Actor, @Param('id') id: string, @Body() input: TakeTurnDto): Promise<FormatRunDto> {
    return this.show(me, await this.rounds.take(me, id, input));
  }

  @Post('format-runs/:id/order')
  @HttpCode(200)
  @Returns(FormatRunDto)
  async order(@Me() me: Actor, @Param('id') id: string, @Body() input: OrderRoundDto): Promise<FormatRunDto> {
    return this.show(me, await this.rounds.order(me, id, input.membershipIds));
  }

  private async show(me: Actor, { id }: { id: string }): Promise<FormatRunDto> {
    return presentFormatRun(me, await this.views.one(me, id));
  }
}
