import {
  hoursNormOfSchoolYear,
  portraitTemplate,
  portraitTextKind,
  type PortraitFieldId,
  type PortraitReachName,
  type PortraitValueDto,
} from '@leerkring/shared';
import { newId } from '../platform/ids.ts';
import { wallDay } from '../platform/jobs/wall-clock.ts';
import type { LivingText } from '../platform/living-text/living-text.ts';
import { PortraitFieldRow } from '../portraits/portrait-field.entity.ts';
import { PortraitReach } from '../portraits/portrait-reach.entity.ts';
import { PortraitVersion, type PortraitValues } from '../portraits/portrait-version.entity.ts';
import { Portrait } from '../portraits/portrait.entity.ts';
import { seatPortraitFiles } from './portrait-files.demo.ts';
import { portraitTexts, type PortraitText } from './portrait-texts.demo.ts';
import { known, programmeKeys, type DemoPlg, type DemoWorld, type ProgrammeKey } from './world.demo.ts';

const day = 24 * 60 * 60 * 1000;
const functionOf = 'Coördinator van de opleiding; vervanger: een collega uit het team';

const texts = [
  'goal',
  'occasion',
  'organisation',
  'timetable',
  'practice',
  'costs',
  'quality',
  'benefits',
  'drawbacks',
  'needs',
  'question',
] as const;
/** Who of each programme writes. */
const writers: Record<ProgrammeKey, [string, string]> = {
  FD: ['p03', 'p04'],
  MZ: ['p05', 'p06'],
  HV: ['p07', 'p08'],
  SB: ['p09', 'p10'],
  VK: ['p11', 'p12'],
};

/** What five years later is no longer the same. */
const lately: Partial<Record<ProgrammeKey, Partial<PortraitText>>> = {
  FD: {
    groupNow: 14,
    drawbacks:
      'Theorie is levendiger sinds we er groepsopdrachten van maken. Ziekte van een docent treft nog steeds meteen een hele groep.',
  },
  HV: {
    groupNow: 13,
    drawbacks: 'Als twee mensen ruzie hebben, heeft het hele team ruzie. Een vaste coach per team helpt.',
    question: 'Hoe houd je het salonteam vast als de docent wisselt?',
  },
  MZ: { quality: 'Een gesprek per half jaar met het verpleeghuis, en de peiling onder studenten.' },
  SB: { groupNow: 15 },
};

/** What reaches further or less far than the group, in the running year; `later` opens in three weeks. */
const reaches: Partial<Record<ProgrammeKey, [PortraitFieldId, PortraitReachName, 'later'?][]>> = {
  MZ: [
    ['title', 'institution'],
    ['core', 'institution'],
    ['goal', 'institution'],
    ['costs', 'programme'],
  ],
  SB: [
    ['drawbacks', 'plg', 'later'],
    ['contact', 'programme'],
  ],
};

/** What is saved field by field; the running texts are written as living text. */
function answersOf(it: PortraitText, status: string, validUntil: string): PortraitValues {
  return {
    title: { line: it.title },
    core: { line: it.core },
    status: { choice: status },
    audience: {
      audience: { levels: [it.hours.level], years: it.years, route: 'bol', students: it.students },
    },
    groupBefore: { number: it.groupBefore },
    groupNow: { number: it.groupNow },
    approach: { choice: it.approach },
    hours: {
      hours: [{ level: it.hours.level, rows: it.hours.rows.map(([bot, bpv]) => ({ bot, bpv })) }],
    },
    contact: { line: it.contact },
    owner: { line: functionOf },
    validUntil: { date: validUntil },
    licence: { choice: 'cc_by' },
  };
}

function textsOf(it: PortraitText): [PortraitFieldId, string][] {
  return texts.flatMap((id): [PortraitFieldId, string][] => {
    const text = it[id];
    return text ? [[id, text]] : [];
  });
}

async function seatPortrait(
  world: DemoWorld,
  living: LivingText,
  plg: DemoPlg,
  key: ProgrammeKey,
  answers: PortraitValues,
  written: [PortraitFieldId, string][],
  savedAt: Date,
  isPublished: boolean,
): Promise<void> {
  const { db } = world;
  const [writer, colleague] = writers[key].map((person) => known(world.people, person));
  // Two programmes of the running year still have the template of the first.
  const isEarly = plg.id === world.a.id || key === 'FD' || key === 'MZ';
  const common = { plgId: plg.id, templateVersion: isEarly ? 1 : portraitTemplate.version };
  const portrait = await db.repo(Portrait).save(
    db.repo(Portrait).create({
      ...common,
      seatId: plg.seats[key],
      publishedAt: isPublished ? savedAt : null,
      publishedNumber: isPublished ? 1 : null,
    }),
  );
  const fields = Object.entries(answers) as [PortraitFieldId, PortraitValueDto][];
  await db.repo(PortraitFieldRow).insert(
    fields.map(([fieldId, value], index) => ({
      id: newId(),
      plgId: plg.id,
      portraitId: portrait.id,
      fieldId,
      value,
      revision: 1,
      savedById: (index % 3 ? writer : colleague)?.id ?? null,
      savedAt,
    })),
  );
  for (const [field, text] of written)
    await living.setInitial(
      writer ? { userId: writer.id } : null,
      { kind: portraitTextKind, subjectId: portrait.id, field, plgId: plg.id },
      text,
    );
  if (plg.id === world.b.id)
    for (const [fieldId, reach, later] of reaches[key] ?? [])
      await db.repo(PortraitReach).insert({
        id: newId(),
        plgId: plg.id,
        portraitId: portrait.id,
        fieldId,
        reach,
        opensOn: later ? wallDay(new Date(world.now.getTime() + 21 * day)) : null,
        setById: writer?.id ?? null,
      });
  if (!isPublished) return;
  const docs = (await living.jsonOf(portraitTextKind, [portrait.id])).get(portrait.id) ?? {};
  const values: PortraitValues = {
    ...answers,
    ...Object.fromEntries(written.map(([field, text]) => [field, { text, doc: docs[field] }])),
  };
  const files =
    plg.id === world.b.id && !isEarly ? await seatPortraitFiles(db, portrait, key, writer?.id ?? null) : [];
  if (files.length > 0) values.pictures = { files };
  // As sharing does it: what is for the programme alone is not in the version.
  if (plg.id === world.b.id)
    for (const [fieldId, reach] of reaches[key] ?? []) if (reach === 'programme') delete values[fieldId];
  await db.repo(PortraitVersion).insert({
    ...common,
    id: newId(),
    portraitId: portrait.id,
    number: 1,
    values,
    normId: hoursNormOfSchoolYear(plg.schoolYear)?.id ?? null,
    publishedById: writer?.id ?? null,
    createdAt: savedAt,
  });
}

/**
 * Five portraits in the first year; in the running year four, and one that its programme is still writing.
 * @param before the second meeting of each year: portraits are due by then
 */
export async function seatPortraits(
  world: DemoWorld,
  living: LivingText,
  before: { a: Date; b: Date },
): Promise<void> {
  for (const [index, key] of programmeKeys.entries()) {
    const early = (due: Date) => new Date(due.getTime() - (7 + index) * day);
    const it = portraitTexts[key];
    const first = answersOf(it, key === 'VK' ? 'wants_to' : 'does_already', '2023-08-01');
    await seatPortrait(world, living, world.a, key, first, textsOf(it), early(before.a), true);
    const year = Number(world.b.schoolYear.slice(0, 4));
    const nowadays = { ...it, ...lately[key] };
    const second = answersOf(nowadays, 'does_already', `${year + 2}-08-01`);
    const isWritten = key !== 'VK';
    const begun: PortraitValues = { title: second.title, core: second.core, groupBefore: second.groupBefore };
    await seatPortrait(
      world,
      living,
      world.b,
      key,
      isWritten ? second : begun,
      isWritten ? textsOf(nowadays) : [],
      early(before.b),
      isWritten,
    );
  }
}
