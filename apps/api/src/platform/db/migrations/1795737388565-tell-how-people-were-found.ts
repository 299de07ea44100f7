import type { MigrationInterface, QueryRunner } from 'typeorm';

const wholeBefore = `(kind = 'field') = (theme_id is not null) and (kind = 'survey') = (survey_id is not null)
   and (kind = 'workshop') = (note <> '')`;

/** How the people behind a source were found, and working sessions as a source by themselves. */
export class TellHowPeopleWereFound1795737388565 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE insight_origin (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      kind text NOT NULL,
      survey_id uuid,
      workshop_id uuid,
      found text NOT NULL,
      CONSTRAINT insight_origin_pkey PRIMARY KEY (id),
      CONSTRAINT insight_origin_whole CHECK ((kind = 'survey') = (survey_id is not null) and (kind = 'workshop') = (workshop_id is not null)
   and kind in ('field', 'survey', 'workshop')),
      CONSTRAINT insight_origin_found CHECK (found in ('random', 'interested', 'selected')),
      CONSTRAINT insight_origin_plg_exists FOREIGN KEY (plg_id) REFERENCES plg(id) ON DELETE CASCADE,
      CONSTRAINT insight_origin_of_survey FOREIGN KEY (survey_id, plg_id) REFERENCES survey(id, plg_id) ON DELETE CASCADE,
      CONSTRAINT insight_origin_of_workshop FOREIGN KEY (workshop_id, plg_id) REFERENCES workshop(id, plg_id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE UNIQUE INDEX insight_origin_survey ON insight_origin (survey_id)');
    await runner.query('CREATE UNIQUE INDEX insight_origin_workshop ON insight_origin (workshop_id)');
    await runner.query(
      `CREATE UNIQUE INDEX insight_origin_own ON insight_origin (plg_id) WHERE kind = 'field'`,
    );
    await runner.query('ALTER TABLE insight_source ADD workshop_id uuid');
    await runner.query('CREATE INDEX insight_source_workshop ON insight_source (workshop_id)');
    await runner.query(
      `ALTER TABLE insight_source ADD CONSTRAINT insight_source_workshop_in_plg
       FOREIGN KEY (workshop_id, plg_id) REFERENCES workshop(id, plg_id)`,
    );
    await runner.query('ALTER TABLE insight_source DROP CONSTRAINT insight_source_whole');
    await runner.query(
      `ALTER TABLE insight_source ADD CONSTRAINT insight_source_whole
       CHECK (${wholeBefore} and (workshop_id is null or kind = 'workshop'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE insight_source DROP CONSTRAINT insight_source_whole');
    await runner.query(
      `ALTER TABLE insight_source ADD CONSTRAINT insight_source_whole CHECK (${wholeBefore})`,
    );
    await runner.query('ALTER TABLE insight_source DROP CONSTRAINT insight_source_workshop_in_plg');
    await runner.query('DROP INDEX insight_source_workshop');
    await runner.query('ALTER TABLE insight_source DROP COLUMN workshop_id');
    await runner.query('DROP TABLE insight_origin');
  }
}
