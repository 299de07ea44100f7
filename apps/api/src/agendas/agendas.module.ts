import { Module } from '@nestjs/common';
import { TrajectoriesModule } from '../trajectories/trajectories.module.ts';
import { AgendasController } from './agendas.controller.ts';
import { AgendasService } from './agendas.service.ts';

@Module({
  imports: [TrajectoriesModule],
  controllers: [AgendasController],
  providers: [AgendasService],
})
export class AgendasModule {}
