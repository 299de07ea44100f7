import { Module, type OnModuleInit } from '@nestjs/common';
import { CyclesModule } from '../cycles/cycles.module.ts';
import { Obligations } from '../platform/obligations.ts';
import { Progress } from '../platform/progress.ts';
import './portrait-field.entity.ts';
import './portrait-file-bytes.entity.ts';
import './portrait-file.entity.ts';
import './portrait-nudge.entity.ts';
import './portrait-reach.entity.ts';
import './portrait-version.entity.ts';
import { PortraitFileKeepingService } from './portrait-file-keeping.service.ts';
import { PortraitFilesController } from './portrait-files.controller.ts';
import { PortraitFilesService } from './portrait-files.service.ts';
import { PortraitChangesService } from './portrait-changes.service.ts';
import { PortraitReadersController } from './portrait-readers.controller.ts';
import { PortraitReadersService } from './portrait-readers.service.ts';
import { PortraitWorkService } from './portrait-work.service.ts';
import { PortraitsController } from './portraits.controller.ts';
import { PortraitsService } from './portraits.service.ts';

@Module({
  imports: [CyclesModule],
  controllers: [PortraitsController, PortraitReadersController, PortraitFilesController],
  providers: [
    PortraitsService,
    PortraitFileKeepingService,
    PortraitFilesService,
    PortraitReadersService,
    PortraitChangesService,
    PortraitWorkService,
  ],
  exports: [PortraitsService, PortraitFileKeepingService],
})
export class PortraitsModule implements OnModuleInit {
  constructor(
    private readonly obligations: Obligations,
    private readonly progress: Progress,
    private readonly work: PortraitWorkService,
  ) {}

  onModuleInit(): void {
    this.obligations.addSource((me) => this.work.askedOf(me));
    this.progress.setSource('portraits', (plgId) => this.work.progressOf(plgId));
  }
}
