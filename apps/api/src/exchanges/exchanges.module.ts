import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { EditionsModule } from '../editions/editions.module.ts';
import { PortraitsModule } from '../portraits/portraits.module.ts';
import { ExchangesController } from './exchanges.controller.ts';
import { ExchangesService } from './exchanges.service.ts';

@Module({
  imports: [CyclesModule, EditionsModule, PortraitsModule],
  controllers: [ExchangesController],
  providers: [ExchangesService],
})
export class ExchangesModule {}
