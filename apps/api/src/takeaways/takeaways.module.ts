import { Module } from '@nestjs/common';
import { TakeawaysController } from './takeaways.controller.ts';
import { TakeawaysService } from './takeaways.service.ts';

@Module({ controllers: [TakeawaysController], providers: [TakeawaysService] })
export class TakeawaysModule {}
