import { Global, Module } from '@nestjs/common';
import './living-doc.entity.ts';
import { LivingTextGateway } from './living-text.gateway.ts';
import { LivingText } from './living-text.ts';
import { TextEdits } from './text-edits.ts';
import { TextSockets } from './text-sockets.ts';

@Global()
@Module({
  providers: [LivingText, TextEdits, TextSockets, LivingTextGateway],
  exports: [LivingText, TextEdits],
})
export class LivingTextModule {}
