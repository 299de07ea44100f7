import { Module } from '@nestjs/common';
import { ProtocolsController } from './protocols.controller.ts';
import { ProtocolsService } from './protocols.service.ts';
import { QuestionsController } from './questions.controller.ts';
import { QuestionsService } from './questions.service.ts';

@Module({
  controllers: [ProtocolsController, QuestionsController],
  providers: [ProtocolsService, QuestionsService],
  exports: [ProtocolsService, QuestionsService],
})
export class ProtocolsModule {}
