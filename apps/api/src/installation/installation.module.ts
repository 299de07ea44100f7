import { Module } from '@nestjs/common';
import { GuestsModule } from '../guests/guests.module.ts';
import { IdentityModule } from '../identity/identity.module.ts';
import { InstallationController } from './installation.controller.ts';
import { InstallationService } from './installation.service.ts';

@Module({
  imports: [IdentityModule, GuestsModule],
  controllers: [InstallationController],
  providers: [InstallationService],
  exports: [InstallationService],
})
export class InstallationModule {}
