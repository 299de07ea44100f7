import { Logger, Module, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { IdentityModule } from '../identity/identity.module.ts';
import { PlgsModule } from '../plgs/plgs.module.ts';
import { SeatHistoriesService } from './seat-histories.service.ts';
import { SeatsController } from './seats.controller.ts';
import { SeatsService } from './seats.service.ts';

const hour = 60 * 60_000;

@Module({
  imports: [IdentityModule, PlgsModule, CyclesModule],
  controllers: [SeatsController],
  providers: [SeatsService, SeatHistoriesService],
  exports: [SeatsService],
})
export class SeatsModule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('seats');
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly seats: SeatsService) {}

  /** Rights end by themselves, at the minute; this only takes names off the list of members. */
  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.seats.tidy().catch((error: unknown) => this.logger.warn({ err: error }));
    }, hour).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }
}
