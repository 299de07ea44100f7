import path from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InstrumentKindDto } from '@leerkring/shared';
import type { Config } from '../config.ts';
import { CONFIG } from '../platform/config.token.ts';
import { JsonFolder } from '../platform/json-folder.ts';

const shipped = path.resolve(import.meta.dirname, '../../instruments');
const kind = { noun: 'instrument', type: InstrumentKindDto, sense };

/** The kinds of instruments there are: each is a file. */
@Injectable()
export class InstrumentKindsService implements OnModuleInit {
  private readonly folder: JsonFolder<InstrumentKindDto>;

  constructor(@Inject(CONFIG) config: Config) {
    this.folder = new JsonFolder(kind, [shipped, ...(config.instrumentsDir ? [config.instrumentsDir] : [])]);
  }

  onModuleInit(): void {
    this.folder.check();
  }

  all(): InstrumentKindDto[] {
    return this.folder.all();
  }

  find(key: string): InstrumentKindDto | undefined {
    return this.folder.find(key);
  }
}

/** What no single field can show. */
function sense({ fixed, kinds, answeredBy, conclusions }: InstrumentKindDto): string[] {
  const isChoice = Array.isArray(kinds) && kinds.length === 1 && kinds[0] === 'choice';
  const isHeard = answeredBy === 'parties';
  return [
    ...(fixed && !isChoice ? ['fixed: what is chosen from a fixed list has "choice" as its only kind'] : []),
    ...(isHeard && !(fixed && conclusions)
      ? ['answeredBy: organisations choose from a fixed list, and about each question something is concluded']
      : []),
    ...(!isHeard && conclusions ? ['conclusions: only what is put to organisations has them'] : []),
  ];
}
