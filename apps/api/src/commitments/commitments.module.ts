import { Module } from '@nestjs/common';
import { CommitmentsController } from './commitments.controller.ts';
import { CommitmentsService } from './commitments.service.ts';

@Module({
  controllers: [CommitmentsController],
  providers: [CommitmentsService],
  exports: [CommitmentsService],
})
export class CommitmentsModule {}
