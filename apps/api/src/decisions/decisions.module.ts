import { Module } from '@nestjs/common';
import { DecisionsController } from './decisions.controller.ts';
import { DecisionsService } from './decisions.service.ts';
import { RegisterController } from './register.controller.ts';
import { RegisterService } from './register.service.ts';

@Module({
  controllers: [DecisionsController, RegisterController],
  providers: [DecisionsService, RegisterService],
  exports: [DecisionsService],
})
export class DecisionsModule {}
