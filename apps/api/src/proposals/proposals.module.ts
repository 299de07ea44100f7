import { Module } from '@nestjs/common';
import { DecisionsModule } from '../decisions/decisions.module.ts';
import { MeetingRoomModule } from '../meeting-room/meeting-room.module.ts';
import { PositionsService } from './positions.service.ts';
import { ProposalsController } from './proposals.controller.ts';
import { ProposalsService } from './proposals.service.ts';

@Module({
  imports: [DecisionsModule, MeetingRoomModule],
  controllers: [ProposalsController],
  providers: [ProposalsService, PositionsService],
  exports: [ProposalsService],
})
export class ProposalsModule {}
