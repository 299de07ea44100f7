import { Module } from '@nestjs/common';
import { ProtocolsController } from './protocols.controller.ts';
import { ProtocolsService } from './protocols.service.ts';

@Module({ controllers: [ProtocolsController], providers: [ProtocolsService], exports: [ProtocolsService] })
export class ProtocolsModule {}
