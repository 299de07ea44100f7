import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FileKind, PortraitFileRefDto } from '@leerkring/shared';
import type { Db } from '../platform/db/db.ts';
import { newId } from '../platform/ids.ts';
import { PortraitFileBytes } from '../portraits/portrait-file-bytes.entity.ts';
import { PortraitFile } from '../portraits/portrait-file.entity.ts';
import { presentFileRef } from '../portraits/portrait.presenter.ts';
import type { ProgrammeKey } from './world.demo.ts';

const folder = path.resolve(import.meta.dirname, '../../demo');

interface Example {
  file: string;
  kind: FileKind;
  name: string;
  alt: string;
  caption: string;
  width: number | null;
  height: number | null;
}

/** Drawn for the example: there are no people to ask. */
const examples: Partial<Record<ProgrammeKey, Example[]>> = {
  SB: [
    {
      file: 'lokaal.webp',
      kind: 'picture',
      name: 'ons-lokaal.webp',
      alt: 'Plattegrond van een lokaal: drie tafels voor groepen van vijf of zes, een zithoek voor gesprekken en een deur naar de sportzaal.',
      caption: 'Zo staat het lokaal sinds we met het kernteam werken.',
      width: 960,
      height: 640,
    },
    {
      file: 'voorbeeldweek.pdf',
      kind: 'document',
      name: 'voorbeeldweek.pdf',
      alt: '',
      caption: 'Een week uit het rooster, vrij te gebruiken.',
      width: null,
      height: null,
    },
  ],
  HV: [
    {
      file: 'salonweek.webp',
      kind: 'picture',
      name: 'week-van-het-salonteam.webp',
      alt: 'Een weekrooster van maandag tot en met vrijdag met drie dagdelen salon, twee keer theorie, een dag stage en een gesprek met de coach.',
      caption: '',
      width: 960,
      height: 600,
    },
  ],
};

/** @returns what the shared version says of them */
export async function seatPortraitFiles(
  db: Db,
  portrait: { id: string; plgId: string },
  key: ProgrammeKey,
  addedById: string | null,
): Promise<PortraitFileRefDto[]> {
  const files: PortraitFileRefDto[] = [];
  for (const [position, { file: from, ...words }] of (examples[key] ?? []).entries()) {
    const bytes = readFileSync(path.join(folder, from));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const file = db.repo(PortraitFile).create({
      ...words,
      id: newId(),
      plgId: portrait.plgId,
      portraitId: portrait.id,
      size: bytes.length,
      sha256,
      sourceSha256: sha256,
      state: 'ready',
      isShared: true,
      position,
      addedById,
    });
    await db.repo(PortraitFile).insert(file);
    for (const size of words.kind === 'picture' ? (['small', 'large'] as const) : (['large'] as const))
      await db.repo(PortraitFileBytes).insert({ id: newId(), fileId: file.id, size, bytes });
    files.push(presentFileRef(file));
  }
  return files;
}
