import { Theme } from '../analysis/theme.entity.ts';
import { InsightOrigin } from '../insights/insight-origin.entity.ts';
import { InsightSource } from '../insights/insight-source.entity.ts';
import { Insight } from '../insights/insight.entity.ts';
import { Survey } from '../surveys/survey.entity.ts';
import { Workshop } from '../workshops/workshop.entity.ts';
import type { DemoWorld } from './world.demo.ts';

/** What the running year came to see: one insight that the group stands behind, and one on which sources differ. */
export async function seatInsights({ db, b }: DemoWorld): Promise<void> {
  const seen = await db.repo(Theme).findOneByOrFail({ plgId: b.id, name: 'Gezien worden' });
  const table = await db.repo(Survey).findOneByOrFail({ plgId: b.id });
  const session = await db.repo(Workshop).findOneByOrFail({ plgId: b.id });
  const changedAt = new Date(Date.UTC(2026, 10, 5, 15));
  const add = async (text: string, endorsedAt: Date | null, sources: Partial<InsightSource>[]) => {
    const { id } = await db
      .repo(Insight)
      .save(db.repo(Insight).create({ plgId: b.id, text, changedAt, endorsedAt }));
    await db.repo(InsightSource).save(
      sources.map((source, index) =>
        db.repo(InsightSource).create({
          themeId: null,
          surveyId: null,
          workshopId: null,
          note: '',
          isAgainst: false,
          ...source,
          plgId: b.id,
          insightId: id,
          position: index + 1,
        }),
      ),
    );
  };
  await add(
    'Wie zich gezien weet, durft eerder een vraag te stellen.',
    new Date(Date.UTC(2026, 10, 12, 16)),
    [
      { kind: 'field', themeId: seen.id },
      { kind: 'workshop', workshopId: session.id, note: 'De meeste groepen noemden aandacht als eerste.' },
    ],
  );
  await add('Docenten werken weinig met niveaugroepen.', null, [
    { kind: 'survey', surveyId: table.id },
    { kind: 'workshop', isAgainst: true, workshopId: session.id, note: 'Drie groepen doen het elke week.' },
  ]);
  await db.repo(InsightOrigin).save(
    [
      { kind: 'field' as const, found: 'selected' as const },
      { kind: 'survey' as const, surveyId: table.id, found: 'random' as const },
      { kind: 'workshop' as const, workshopId: session.id, found: 'interested' as const },
    ].map((it) => db.repo(InsightOrigin).create({ surveyId: null, workshopId: null, ...it, plgId: b.id })),
  );
}
