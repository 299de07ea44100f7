import { Module } from '@nestjs/common';
import './reason-answer.entity.ts';
import './reason.entity.ts';
import { ReasonsController } from './reasons.controller.ts';
import { ReasonsService } from './reasons.service.ts';

/** Answers in words to an instrument, coded to the reasons that people gave. */
@Module({ controllers: [ReasonsController], providers: [ReasonsService], exports: [ReasonsService] })
export class ReasonsModule {}
