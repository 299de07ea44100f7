import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SheetKind } from '@leerkring/shared';
import { newId } from '../platform/ids.ts';
import { WorkshopAnswer } from '../workshops/workshop-answer.entity.ts';
import { WorkshopCategory } from '../workshops/workshop-category.entity.ts';
import { WorkshopGroup } from '../workshops/workshop-group.entity.ts';
import { WorkshopSheetBytes } from '../workshops/workshop-sheet-bytes.entity.ts';
import { WorkshopSheet } from '../workshops/workshop-sheet.entity.ts';
import { Workshop } from '../workshops/workshop.entity.ts';
import type { DemoPlg, DemoWorld } from './world.demo.ts';

const sizes = [10, 9, 9, 10, 9, 9, 10, 9];
const needs = ['Tijd', 'Scholing', 'Ruimte in het rooster', 'Steun van de leiding'];
/** By group, with the need that it was put under; 0 is not yet. */
const said: [group: number, kind: SheetKind, text: string, need: number][] = [
  [1, 'dream', 'Elke student heeft een eigen route.', 0],
  [2, 'dream', 'Niemand hoeft te wachten op een ander.', 0],
  [4, 'dream', 'Lessen die je samen met studenten maakt.', 0],
  [7, 'dream', 'Een gebouw zonder vaste lokalen.', 0],
  [1, 'need', 'Tijd om samen lessen te maken.', 1],
  [2, 'need', 'Elke week een uur om bij te praten.', 1],
  [3, 'need', 'Leren hoe je ziet wie verder kan.', 2],
  [4, 'need', 'Een cursus over toetsen vooraf.', 2],
  [5, 'need', 'Blokken in het rooster in plaats van losse uren.', 3],
  [6, 'need', 'Twee lokalen naast elkaar.', 3],
  [7, 'need', 'Een leidinggevende die vraagt hoe het gaat.', 4],
  [8, 'need', 'Minder losse projecten naast elkaar.', 0],
  [8, 'need', 'Uren die ook echt in de taak staan.', 1],
];

/** A working session of 75 people in groups; how many groups there were is counted, nowhere written. */
export async function seatWorkshop({ db }: DemoWorld, plg: DemoPlg): Promise<void> {
  const workshopId = newId();
  const own = { plgId: plg.id, workshopId };
  await db.repo(Workshop).insert({
    id: workshopId,
    plgId: plg.id,
    title: 'Werksessie op de studiedag (fictief)',
    heldOn: '2026-10-09',
    dreamQuestion: 'Hoe ziet onderwijs dat past bij verschillen er over vijf jaar uit?',
    needQuestion: 'Wat is daarvoor nodig?',
  });
  const groups = sizes.map((people, at) => ({ id: newId(), ...own, number: at + 1, name: '', people }));
  await db.repo(WorkshopGroup).insert(groups);
  await seatSheet(db, own, groups[0]?.id ?? '');
  const categories = needs.map((name) => ({ id: newId(), ...own, kind: 'need' as const, name }));
  await db.repo(WorkshopCategory).insert(categories);
  await db.repo(WorkshopAnswer).insert(
    said.map(([group, kind, text, need]) => ({
      id: newId(),
      ...own,
      groupId: groups[group - 1]?.id ?? '',
      kind,
      text,
      categoryId: categories[need - 1]?.id ?? null,
    })),
  );
}

/** One sheet of the first group, drawn for the example. */
async function seatSheet(
  db: DemoWorld['db'],
  own: { plgId: string; workshopId: string },
  groupId: string,
): Promise<void> {
  const bytes = readFileSync(path.resolve(import.meta.dirname, '../../demo/vel.webp'));
  const sourceSha256 = createHash('sha256').update(bytes).digest('hex');
  const id = newId();
  const size = { width: 960, height: 720 };
  await db.repo(WorkshopSheet).insert({ ...own, ...size, id, groupId, kind: 'need', sourceSha256 });
  for (const part of ['small', 'large'] as const)
    await db.repo(WorkshopSheetBytes).insert({ id: newId(), sheetId: id, size: part, bytes });
}
