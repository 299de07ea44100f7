import path from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { TrajectoryTemplateDto } from '@leerkring/shared';
import { ConfigError, type Config } from '../config.ts';
import { FormatsService } from '../formats/formats.service.ts';
import { CONFIG } from '../platform/config.token.ts';
import { JsonFolder, readJson } from '../platform/json-folder.ts';

const shipped = path.resolve(import.meta.dirname, '../../trajectories');
const kind = { noun: 'trajectory', type: TrajectoryTemplateDto, sense };

/** The ways to go through a year that there are: each is a file, and another way is another file. */
@Injectable()
export class TemplatesService implements OnModuleInit {
  private readonly folder: JsonFolder<TrajectoryTemplateDto>;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly formats: FormatsService,
  ) {
    const own = config.trajectoriesDir ? [config.trajectoriesDir] : [];
    this.folder = new JsonFolder(kind, [shipped, ...own]);
  }

  onModuleInit(): void {
    this.folder.check();
    for (const { key, phases } of this.folder.all())
      for (const { format } of phases)
        if (format !== undefined && !this.formats.find(format))
          throw new ConfigError(`The trajectory ${key} names the format ${format}, which is not there.`);
  }

  all(): TrajectoryTemplateDto[] {
    return this.folder.all();
  }

  find(key: string): TrajectoryTemplateDto | undefined {
    return this.folder.find(key);
  }
}

/** Ours, by its key. @throws ConfigError */
export function readShipped(key: string): TrajectoryTemplateDto {
  return readJson(path.join(shipped, `${key}.json`), kind);
}

function sense({ phases }: TrajectoryTemplateDto): string[] {
  if (!Array.isArray(phases)) return [];
  return phases.flatMap((phase, index) => [
    ...(phase.format !== undefined && !phase.meets
      ? [`phases.${index}: a phase without a meeting has no format`]
      : []),
    ...(!phase.meets && phase.agenda?.length
      ? [`phases.${index}: a phase without a meeting has no agenda`]
      : []),
  ]);
}
