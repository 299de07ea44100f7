import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.ts';
import { InstitutionsController } from './institutions.controller.ts';
import { InstitutionsService } from './institutions.service.ts';

@Module({
  imports: [IdentityModule],
  controllers: [InstitutionsController],
  providers: [InstitutionsService],
  exports: [InstitutionsService],
})
export class InstitutionsModule {}
