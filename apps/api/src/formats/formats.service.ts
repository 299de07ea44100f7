import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { FormatDto, validateAs } from '@leerkring/shared';
import { ConfigError, type Config } from '../config.ts';
import { CONFIG } from '../platform/config.token.ts';

const shipped = path.resolve(import.meta.dirname, '../../formats');

/**
 * The formats there are: one file each, in our own folder and in one of the organisation's own. A file that was dropped
 * in appears when the list is next asked for; one that cannot be right is refused at the start, and left out later.
 */
@Injectable()
export class FormatsService implements OnModuleInit {
  private readonly logger = new Logger('formats');
  private readonly folders: string[];
  private known = { print: '', formats: [] as FormatDto[] };

  constructor(@Inject(CONFIG) config: Config) {
    this.folders = [shipped, ...(config.formatsDir ? [config.formatsDir] : [])];
  }

  onModuleInit(): void {
    for (const file of this.files()) readFormat(file);
  }

  /** In the order of a meeting's beginning to its end. A format of one's own goes before ours with the same key. */
  all(): FormatDto[] {
    const files = this.files();
    const print = files.map((file) => `${file} ${statSync(file).mtimeMs}`).join('\n');
    if (print === this.known.print) return this.known.formats;
    const byKey = new Map<string, FormatDto>();
    for (const file of files) {
      try {
        const format = readFormat(file);
        byKey.set(format.key, format);
      } catch (error) {
        this.logger.warn(error instanceof Error ? error.message : error);
      }
    }
    const formats = [...byKey.values()].toSorted(
      (one, other) => one.order - other.order || one.key.localeCompare(other.key),
    );
    this.known = { print, formats };
    return formats;
  }

  find(key: string): FormatDto | undefined {
    return this.all().find((format) => format.key === key);
  }

  private files(): string[] {
    return this.folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .toSorted()
        .map((name) => path.join(folder, name)),
    );
  }
}

/** @throws ConfigError with what is wrong, and where */
export function readFormat(file: string): FormatDto {
  const name = path.basename(file);
  let plain: unknown;
  try {
    plain = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ConfigError(`The format in ${name} is no readable JSON: ${(error as Error).message}`);
  }
  const { value, fields } = validateAs(FormatDto, plain);
  const wrong = [
    ...Object.entries(fields ?? {}).map(([at, rules]) => `${at} (${rules.join(', ')})`),
    ...sense(value),
  ];
  if (wrong.length > 0) throw new ConfigError(`The format in ${name} cannot be right: ${wrong.join('; ')}.`);
  return value;
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
