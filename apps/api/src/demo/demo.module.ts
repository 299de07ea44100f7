import { Module } from '@nestjs/common';
import { BalancesModule } from '../balances/balances.module.ts';
import { CountsModule } from '../counts/counts.module.ts';
import { EditionsModule } from '../editions/editions.module.ts';
import { IdentityModule } from '../identity/identity.module.ts';
import { InstallationModule } from '../installation/installation.module.ts';
import { PublicationsModule } from '../publications/publications.module.ts';
import { InterviewsModule } from '../interviews/interviews.module.ts';
import { ReadingsModule } from '../readings/readings.module.ts';
import { MinutesModule } from '../minutes/minutes.module.ts';
import { TalliesModule } from '../tallies/tallies.module.ts';
import { DemoController } from './demo.controller.ts';
import { DemoService } from './demo.service.ts';

@Module({
  imports: [
    PublicationsModule,
    EditionsModule,
    CountsModule,
    BalancesModule,
    IdentityModule,
    InstallationModule,
    MinutesModule,
    InterviewsModule,
    ReadingsModule,
    TalliesModule,
  ],
  controllers: [DemoController],
  providers: [DemoService],
})
export class DemoModule {}
