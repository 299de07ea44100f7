import { Module } from '@nestjs/common';
import { IdentityController } from './identity.controller.ts';
import { IdentityService } from './identity.service.ts';
import { PersonalLinksService } from './personal-links.service.ts';

@Module({
  controllers: [IdentityController],
  providers: [IdentityService, PersonalLinksService],
  exports: [IdentityService, PersonalLinksService],
})
export class IdentityModule {}
