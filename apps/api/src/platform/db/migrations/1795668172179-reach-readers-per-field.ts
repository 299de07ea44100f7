import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far each field of a portrait reaches. A field without a row reaches the group, as every field did until now. */
export class ReachReadersPerField1795668172179 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE portrait_reach (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      portrait_id uuid NOT NULL,
      field_id text NOT NULL,
      reach text NOT NULL,
      opens_on date,
      set_by_id uuid,
      CONSTRAINT portrait_reach_known CHECK (reach in ('programme', 'plg', 'institution', 'public')),
      CONSTRAINT portrait_reach_opens CHECK (opens_on is null or reach <> 'programme'),
      CONSTRAINT portrait_reach_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX portrait_reach_once ON portrait_reach (portrait_id, field_id)`);
    await runner.query(
      `CREATE INDEX portrait_reach_waiting ON portrait_reach (opens_on) WHERE opens_on is not null`,
    );
    await runner.query(
      `ALTER TABLE portrait_reach ADD CONSTRAINT portrait_reach_portrait FOREIGN KEY (portrait_id, plg_id) REFERENCES portrait(id,plg_id) ON DELETE CASCADE`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
