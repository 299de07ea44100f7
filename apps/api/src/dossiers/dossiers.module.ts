import { Module } from '@nestjs/common';
import { InterviewsModule } from '../interviews/interviews.module.ts';
import { PublicationsModule } from '../publications/publications.module.ts';
import { DossierRowsService } from './dossier-rows.service.ts';
import { DossierTextsService } from './dossier-texts.service.ts';
import { DossierWordsService } from './dossier-words.service.ts';
import { DossiersController } from './dossiers.controller.ts';
import { DossiersService } from './dossiers.service.ts';

/** The whole year out into one archive, and into an empty installation again. */
@Module({
  imports: [InterviewsModule, PublicationsModule],
  controllers: [DossiersController],
  providers: [DossiersService, DossierRowsService, DossierTextsService, DossierWordsService],
})
export class DossiersModule {}
