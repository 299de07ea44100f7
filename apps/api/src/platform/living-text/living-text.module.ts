import { Global, Module } from '@nestjs/common';
import './living-doc.entity.ts';
import { LivingTextGateway } from './living-text.gateway.ts';
import { LivingText } from './living-text.ts';
import { TextSockets } from './text-sockets.ts';

@Global()
@Module({ providers: [LivingText, TextSockets, LivingTextGateway], exports: [LivingText] })
export class LivingTextModule {}
