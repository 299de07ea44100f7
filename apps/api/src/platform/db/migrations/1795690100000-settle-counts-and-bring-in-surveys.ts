import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What closed questions come to, as it was settled; and counts of others next to it. */
export class SettleCountsAndBringInSurveys1795690100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE settled_count (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      settled_at timestamptz NOT NULL,
      question_key text NOT NULL,
      canonical_id uuid NOT NULL,
      form jsonb NOT NULL,
      audience text,
      programme_id uuid,
      version text,
      counts jsonb NOT NULL,
      over jsonb NOT NULL,
      CONSTRAINT settled_count_enough CHECK ((counts->>'of')::int >= 5),
      CONSTRAINT settled_count_audience CHECK (audience in ('student', 'teacher')),
      CONSTRAINT settled_count_pkey PRIMARY KEY (id),
      CONSTRAINT settled_count_plg_exists FOREIGN KEY (plg_id) REFERENCES plg(id) ON DELETE CASCADE,
      CONSTRAINT settled_count_programme FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX settled_count_plg ON settled_count (plg_id)');
    // What was once shown decides what may be shown next to it, so it never becomes something else.
    await runner.query(`
      CREATE FUNCTION settled_count_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'counts that were settled stay as they were'
          USING ERRCODE = '23514', CONSTRAINT = 'settled_count_stays';
      END $$`);
    await runner.query(`CREATE TRIGGER settled_count_stays BEFORE UPDATE ON settled_count
      FOR EACH ROW EXECUTE FUNCTION settled_count_stays()`);
    await runner.query(`CREATE TABLE survey (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      title text NOT NULL,
      source text NOT NULL,
      period text NOT NULL,
      options text[] NOT NULL,
      items jsonb NOT NULL,
      CONSTRAINT survey_has_source CHECK (source <> '' and period <> ''),
      CONSTRAINT survey_options CHECK (cardinality(options) between 2 and 12),
      CONSTRAINT survey_pkey PRIMARY KEY (id),
      CONSTRAINT survey_plg_exists FOREIGN KEY (plg_id) REFERENCES plg(id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX survey_plg ON survey (plg_id)');
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
