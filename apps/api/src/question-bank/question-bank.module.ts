import { Module } from '@nestjs/common';
import { ProtocolsModule } from '../protocols/protocols.module.ts';
import { QuestionBankController } from './question-bank.controller.ts';
import { QuestionBankService } from './question-bank.service.ts';

@Module({
  imports: [ProtocolsModule],
  controllers: [QuestionBankController],
  providers: [QuestionBankService],
  exports: [QuestionBankService],
})
export class QuestionBankModule {}
