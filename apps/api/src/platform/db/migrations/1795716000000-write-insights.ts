import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a group came to see, with every source that speaks for it or against it kept apart. */
export class WriteInsights1795716000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE insight (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      text text NOT NULL,
      changed_at timestamptz NOT NULL,
      endorsed_at timestamptz,
      CONSTRAINT insight_pkey PRIMARY KEY (id),
      CONSTRAINT insight_in_plg UNIQUE (id, plg_id),
      CONSTRAINT insight_says CHECK (text <> ''),
      CONSTRAINT insight_plg_exists FOREIGN KEY (plg_id) REFERENCES plg(id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX insight_plg ON insight (plg_id)');
    // A table of others is named together with its group, as a red thread is.
    await runner.query('ALTER TABLE survey ADD CONSTRAINT survey_in_plg UNIQUE (id, plg_id)');
    await runner.query(`CREATE TABLE insight_source (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      insight_id uuid NOT NULL,
      position smallint NOT NULL,
      kind text NOT NULL,
      is_against boolean NOT NULL,
      theme_id uuid,
      survey_id uuid,
      note text NOT NULL DEFAULT '',
      CONSTRAINT insight_source_pkey PRIMARY KEY (id),
      CONSTRAINT insight_source_kind CHECK (kind in ('field', 'survey', 'workshop')),
      CONSTRAINT insight_source_whole CHECK ((kind = 'field') = (theme_id is not null) and (kind = 'survey') = (survey_id is not null)
   and (kind = 'workshop') = (note <> '')),
      CONSTRAINT insight_source_in_plg FOREIGN KEY (insight_id, plg_id) REFERENCES insight(id, plg_id) ON DELETE CASCADE,
      CONSTRAINT insight_source_theme_in_plg FOREIGN KEY (theme_id, plg_id) REFERENCES theme(id, plg_id),
      CONSTRAINT insight_source_survey_in_plg FOREIGN KEY (survey_id, plg_id) REFERENCES survey(id, plg_id)
    )`);
    await runner.query('CREATE INDEX insight_source_insight ON insight_source (insight_id)');
    await runner.query('CREATE INDEX insight_source_theme ON insight_source (theme_id)');
    await runner.query('CREATE INDEX insight_source_survey ON insight_source (survey_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE insight_source');
    await runner.query('ALTER TABLE survey DROP CONSTRAINT survey_in_plg');
    await runner.query('DROP TABLE insight');
  }
}
