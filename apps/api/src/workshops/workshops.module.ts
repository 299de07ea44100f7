import { Module } from '@nestjs/common';
import './workshop-answer.entity.ts';
import { WorkshopAnswersController } from './workshop-answers.controller.ts';
import { WorkshopAnswersService } from './workshop-answers.service.ts';
import './workshop-category.entity.ts';
import './workshop-group.entity.ts';
import './workshop-sheet-bytes.entity.ts';
import './workshop-sheet.entity.ts';
import { WorkshopSheetsController } from './workshop-sheets.controller.ts';
import { WorkshopSheetsService } from './workshop-sheets.service.ts';
import './workshop.entity.ts';
import { WorkshopsController } from './workshops.controller.ts';
import { WorkshopsService } from './workshops.service.ts';

/** Working sessions in groups: what stood on their sheets, and what of it says the same. */
@Module({
  controllers: [WorkshopsController, WorkshopAnswersController, WorkshopSheetsController],
  providers: [WorkshopsService, WorkshopAnswersService, WorkshopSheetsService],
  exports: [WorkshopsService],
})
export class WorkshopsModule {}
