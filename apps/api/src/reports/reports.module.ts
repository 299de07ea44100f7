import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.ts';
import { PlgsModule } from '../plgs/plgs.module.ts';
import { AuthorJob } from './author.job.ts';
import { ReportsController } from './reports.controller.ts';
import { ReportsService } from './reports.service.ts';

@Module({
  imports: [MembersModule, PlgsModule],
  controllers: [ReportsController],
  providers: [ReportsService, AuthorJob],
  exports: [ReportsService],
})
export class ReportsModule {}
