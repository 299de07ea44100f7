import { Module } from '@nestjs/common';
import { EditionsModule } from '../editions/editions.module.ts';
import { PortraitsModule } from '../portraits/portraits.module.ts';
import { PracticeCardsController } from './practice-cards.controller.ts';
import { PracticeCardsService } from './practice-cards.service.ts';

@Module({
  imports: [EditionsModule, PortraitsModule],
  controllers: [PracticeCardsController],
  providers: [PracticeCardsService],
})
export class PracticeCardsModule {}
