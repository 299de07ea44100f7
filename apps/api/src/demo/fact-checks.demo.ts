import { createHash } from 'node:crypto';
import { FactCheck } from '../fact-checks/fact-check.entity.ts';
import { Section } from '../reports/section.entity.ts';
import { openingLines } from './chapter-texts.demo.ts';
import { known, type DemoWorld, type ProgrammeKey } from './world.demo.ts';

const DAY = 86_400_000;

/** In the running year: one passage that waits, one that differs, and one that nobody answered in time. */
export async function seatFactChecks(world: DemoWorld): Promise<void> {
  const { db, b, now } = world;
  const section = await db.repo(Section).findOneByOrFail({ plgId: b.id, position: 1 });
  const at = (days: number): Date => new Date(now.getTime() + days * DAY);
  const lay = async (
    key: ProgrammeKey,
    line: number,
    askedAt: Date,
    dueAt: Date,
    more: Partial<FactCheck>,
  ) => {
    const text = openingLines[line] ?? '';
    await db.repo(FactCheck).save(
      db.repo(FactCheck).create({
        plgId: b.id,
        programmeId: known(world.programmes, key),
        sectionId: section.id,
        text,
        textHash: createHash('sha256').update(text).digest('hex'),
        createdAt: askedAt,
        dueAt,
        askedById: known(world.people, 'p13').id,
        ...more,
      }),
    );
  };
  await lay('HV', 1, at(-1), at(6), {});
  await lay('MZ', 2, at(-3), at(4), {
    verdict: 'differs',
    because: 'Alleen in het tweede leerjaar. In het eerste leerjaar is de groep heel.',
    answeredAt: at(-1),
    answeredById: known(world.people, 'p05').id,
  });
  await lay('SB', 3, at(-12), at(-2), {});
}
