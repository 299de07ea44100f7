import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.ts';
import { AuthorJob } from './author.job.ts';
import { ReportsController } from './reports.controller.ts';
import { ReportsService } from './reports.service.ts';

@Module({
  imports: [MembersModule],
  controllers: [ReportsController],
  providers: [ReportsService, AuthorJob],
  exports: [ReportsService],
})
export class ReportsModule {}
