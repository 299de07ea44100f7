import { Module } from '@nestjs/common';
import { AgendasController } from './agendas.controller.ts';
import { AgendasService } from './agendas.service.ts';

@Module({ controllers: [AgendasController], providers: [AgendasService] })
export class AgendasModule {}
