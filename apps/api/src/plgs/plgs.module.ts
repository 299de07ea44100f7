import { Module } from '@nestjs/common';
import { PlgsController } from './plgs.controller.ts';
import { PlgsService } from './plgs.service.ts';

@Module({ controllers: [PlgsController], providers: [PlgsService], exports: [PlgsService] })
export class PlgsModule {}
