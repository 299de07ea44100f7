import { Module } from '@nestjs/common';
import { EditionsModule } from '../editions/editions.module.ts';
import { PortraitsModule } from '../portraits/portraits.module.ts';
import { TeamItemsController } from './team-items.controller.ts';
import { TeamItemsService } from './team-items.service.ts';

@Module({
  imports: [EditionsModule, PortraitsModule],
  controllers: [TeamItemsController],
  providers: [TeamItemsService],
})
export class TeamItemsModule {}
