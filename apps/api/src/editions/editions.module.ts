import { Module } from '@nestjs/common';
import { DerogationsModule } from '../derogations/derogations.module.ts';
import { PortraitsModule } from '../portraits/portraits.module.ts';
import './edition-consent.entity.ts';
import { EditionFilesController } from './edition-files.controller.ts';
import { EditionPagesController } from './edition-pages.controller.ts';
import { EditionPagesService } from './edition-pages.service.ts';
import './edition-question.entity.ts';
import { EditionQuestionsService } from './edition-questions.service.ts';
import { EditionsController } from './editions.controller.ts';
import { EditionsService } from './editions.service.ts';
import './edition-follower.entity.ts';
import './follow-link.entity.ts';
import { FollowersController } from './followers.controller.ts';
import { FollowersService } from './followers.service.ts';
import { ShelfController } from './shelf.controller.ts';
import { ShelfService } from './shelf.service.ts';
import { StartsService } from './starts.service.ts';

@Module({
  imports: [PortraitsModule, DerogationsModule],
  controllers: [
    EditionsController,
    EditionPagesController,
    EditionFilesController,
    ShelfController,
    FollowersController,
  ],
  providers: [
    EditionsService,
    EditionPagesService,
    EditionQuestionsService,
    ShelfService,
    StartsService,
    FollowersService,
  ],
  exports: [EditionsService, EditionPagesService, ShelfService],
})
export class EditionsModule {}
