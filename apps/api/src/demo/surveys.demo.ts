import type { CountsService } from '../counts/counts.service.ts';
import { readSurvey } from '../surveys/survey.rules.ts';
import { Survey } from '../surveys/survey.entity.ts';
import { known, type DemoWorld } from './world.demo.ts';

/** How often teachers in a field study said they do something, as others counted it. */
export const fieldStudy = `Item;nooit;soms;regelmatig;meestal;altijd
Studenten werken in hun eigen tempo;9;34;64;50;12
Studenten zitten in niveaugroepen;64;54;29;16;6
Theorie krijgt een praktische vorm;3;12;32;73;49
Wie het nodig heeft, krijgt verlengde instructie;8;34;52;51;24
Wie meer aankan, krijgt extra stof;23;62;49;26;9
`;

/** What a study elsewhere counted, for the running year; and the closed questions of the year that is over, counted. */
export async function seatSurveys(world: DemoWorld, counts: CountsService): Promise<void> {
  const { db, a, b } = world;
  await db.repo(Survey).save(
    db.repo(Survey).create({
      plgId: b.id,
      title: 'Veldstudie: hoe vaak doen docenten dit?',
      source: 'Veldstudie naar differentiëren in het mbo (fictief), enquête onder docenten',
      period: 'najaar 2020',
      ...readSurvey(fieldStudy, 169),
      completes: 169,
      partials: 38,
    }),
  );
  await counts.settleAt({ userId: known(world.people, 'p13').id }, a.id, new Date(Date.UTC(2022, 0, 13, 9)));
}
