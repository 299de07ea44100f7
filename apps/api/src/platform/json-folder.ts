import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Logger } from '@nestjs/common';
import { validateAs } from '@leerkring/shared';
import { ConfigError } from '../config.ts';

interface Kind<T> {
  /** What one file holds, as a refusal names it, e.g. "format". */
  noun: string;
  type: new () => T;
  /** What no single field can show. */
  sense: (value: T) => string[];
}

/**
 * Things that are files: one each, in our own folder and in one of the organisation's own. A file that was dropped in
 * appears when the list is next asked for; one that cannot be right is refused at the start, and left out later.
 */
export class JsonFolder<T extends { key: string; order: number }> {
  private readonly logger: Logger;
  private known = { print: '', things: [] as T[] };

  constructor(
    private readonly kind: Kind<T>,
    private readonly folders: string[],
  ) {
    this.logger = new Logger(`${kind.noun} files`);
  }

  /** @throws ConfigError about the first file that cannot be right */
  check(): void {
    for (const file of this.files()) this.read(file);
  }

  /** In their order. One of the organisation's own goes before ours with the same key. */
  all(): T[] {
    const files = this.files();
    const print = files.map((file) => `${file} ${statSync(file).mtimeMs}`).join('\n');
    if (print === this.known.print) return this.known.things;
    const byKey = new Map<string, T>();
    for (const file of files) {
      try {
        const thing = this.read(file);
        byKey.set(thing.key, thing);
      } catch (error) {
        this.logger.warn(error instanceof Error ? error.message : error);
      }
    }
    const things = [...byKey.values()].toSorted(
      (one, other) => one.order - other.order || one.key.localeCompare(other.key),
    );
    this.known = { print, things };
    return things;
  }

  find(key: string): T | undefined {
    return this.all().find((thing) => thing.key === key);
  }

  private read(file: string): T {
    return readJson(file, this.kind);
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
export function readJson<T extends object>(file: string, { noun, type, sense }: Kind<T>): T {
  const name = path.basename(file);
  let plain: unknown;
  try {
    plain = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new ConfigError(`The ${noun} in ${name} is no readable JSON: ${(error as Error).message}`);
  }
  const { value, fields } = validateAs(type, plain);
  const wrong = [
    ...Object.entries(fields ?? {}).map(([at, rules]) => `${at} (${rules.join(', ')})`),
    ...sense(value),
  ];
  if (wrong.length > 0) throw new ConfigError(`The ${noun} in ${name} cannot be right: ${wrong.join('; ')}.`);
  return value;
}
