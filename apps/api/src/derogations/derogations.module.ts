import { Module } from '@nestjs/common';
import { DerogationsController } from './derogations.controller.ts';
import { DerogationsService } from './derogations.service.ts';

@Module({
  controllers: [DerogationsController],
  providers: [DerogationsService],
  exports: [DerogationsService],
})
export class DerogationsModule {}
