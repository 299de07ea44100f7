import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module.ts';
import { BalancesController } from './balances.controller.ts';
import { BalancesService } from './balances.service.ts';

@Module({
  imports: [ReportsModule],
  controllers: [BalancesController],
  providers: [BalancesService],
  exports: [BalancesService],
})
export class BalancesModule {}
