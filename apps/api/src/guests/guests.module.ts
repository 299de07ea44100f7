import { Module } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { IdentityModule } from '../identity/identity.module.ts';
import { PlgsModule } from '../plgs/plgs.module.ts';
import { GuestEntriesController } from './guest-entries.controller.ts';
import { GuestEntriesService } from './guest-entries.service.ts';
import { GuestsController } from './guests.controller.ts';
import { GuestsService } from './guests.service.ts';

@Module({
  imports: [IdentityModule, PlgsModule, CyclesModule],
  controllers: [GuestsController, GuestEntriesController],
  providers: [GuestsService, GuestEntriesService],
  exports: [GuestsService, GuestEntriesService],
})
export class GuestsModule {}
