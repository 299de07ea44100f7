import path from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { FormatDto } from '@leerkring/shared';
import type { Config } from '../config.ts';
import { CONFIG } from '../platform/config.token.ts';
import { JsonFolder, readJson } from '../platform/json-folder.ts';

const shipped = path.resolve(import.meta.dirname, '../../formats');
const kind = { noun: 'format', type: FormatDto, sense };

/** The formats there are: each is a file. */
@Injectable()
export class FormatsService implements OnModuleInit {
  private readonly folder: JsonFolder<FormatDto>;

  constructor(@Inject(CONFIG) config: Config) {
    this.folder = new JsonFolder(kind, [shipped, ...(config.formatsDir ? [config.formatsDir] : [])]);
  }

  onModuleInit(): void {
    this.folder.check();
  }

  /** In the order of a meeting's beginning to its end. A format of one's own goes before ours with the same key. */
  all(): FormatDto[] {
    return this.folder.all();
  }

  find(key: string): FormatDto | undefined {
    return this.folder.find(key);
  }
}

/** @throws ConfigError with what is wrong, and where */
export function readFormat(file: string): FormatDto {
  return readJson(file, kind);
}

/** What no single field can show. */
function sense(format: FormatDto): string[] {
  if (!Array.isArray(format.steps)) return [];
  return format.steps.flatMap((step, index) => {
    const at = `steps.${index}`;
    return [
      ...((step.mode === 'vote') === (step.vote === undefined)
        ? [`${at}: a vote needs the mode "vote", and the other way round`]
        : []),
      ...(step.vote?.kind === 'dots' && step.vote.dots === undefined ? [`${at}.vote.dots is missing`] : []),
      ...(step.round && step.speaker !== 'everyone' ? [`${at}: in a round everyone speaks`] : []),
      ...(step.presenterSilent && !format.presenter ? [`${at}: there is no presenter to be silent`] : []),
    ];
  });
}
