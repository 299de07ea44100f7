import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.ts';
import { PlgsModule } from '../plgs/plgs.module.ts';
import { MembersController } from './members.controller.ts';
import { MembersService } from './members.service.ts';

@Module({
  imports: [IdentityModule, PlgsModule],
  controllers: [MembersController],
  providers: [MembersService],
  exports: [MembersService],
})
export class MembersModule {}
