import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.ts';
import { ReciprocityController } from './reciprocity.controller.ts';
import { ReciprocityService } from './reciprocity.service.ts';

@Module({
  imports: [AssignmentsModule],
  controllers: [ReciprocityController],
  providers: [ReciprocityService],
})
export class ReciprocityModule {}
