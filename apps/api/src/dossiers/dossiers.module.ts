import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.ts';
import { InstallationModule } from '../installation/installation.module.ts';
import { InterviewsModule } from '../interviews/interviews.module.ts';
import { PublicationsModule } from '../publications/publications.module.ts';
import { ArrivalsController } from './arrivals.controller.ts';
import { ArrivalsService } from './arrivals.service.ts';
import { DossierRowsService } from './dossier-rows.service.ts';
import { DossierTextsService } from './dossier-texts.service.ts';
import { DossierWordsService } from './dossier-words.service.ts';
import { DossiersController } from './dossiers.controller.ts';
import { DossiersService } from './dossiers.service.ts';
import { LayingsService } from './layings.service.ts';

/** The whole year out into one archive, and into an empty installation again. */
@Module({
  imports: [IdentityModule, InstallationModule, InterviewsModule, PublicationsModule],
  controllers: [DossiersController, ArrivalsController],
  providers: [
    DossiersService,
    ArrivalsService,
    LayingsService,
    DossierRowsService,
    DossierTextsService,
    DossierWordsService,
  ],
})
export class DossiersModule {}
