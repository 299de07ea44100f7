import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.ts';
import { PlacesService } from './places.service.ts';
import { PlgsController } from './plgs.controller.ts';
import { PlgsService } from './plgs.service.ts';

@Module({
  imports: [IdentityModule],
  controllers: [PlgsController],
  providers: [PlgsService, PlacesService],
  exports: [PlgsService, PlacesService],
})
export class PlgsModule {}
