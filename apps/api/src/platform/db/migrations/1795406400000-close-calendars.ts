import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When institutions are closed, each period with its source. */
export class CloseCalendars1795406400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE closed_period (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      institution_id uuid NOT NULL,
      label text NOT NULL,
      from_on date NOT NULL,
      to_on date NOT NULL,
      is_hard boolean NOT NULL DEFAULT true,
      source text NOT NULL,
      retrieved_on date,
      CONSTRAINT closed_period_length CHECK (to_on - from_on < 60),
      CONSTRAINT closed_period_order CHECK (from_on <= to_on),
      CONSTRAINT closed_period_pkey PRIMARY KEY (id)
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX closed_period_once ON closed_period (institution_id, from_on, to_on, label)`,
    );
    await runner.query(`ALTER TABLE closed_period
      ADD CONSTRAINT closed_period_institution FOREIGN KEY (institution_id)
      REFERENCES institution(id) ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE closed_period`);
  }
}
