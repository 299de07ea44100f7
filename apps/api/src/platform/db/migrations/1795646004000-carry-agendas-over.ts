import type { MigrationInterface, QueryRunner } from 'typeorm';

const base = `
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  plg_id uuid NOT NULL,`;
const sources = (name: string) => `
  origin_id uuid,
  commitment_id uuid,
  decision_id uuid,
  CONSTRAINT ${name}_pkey PRIMARY KEY (id),
  CONSTRAINT ${name}_reason CHECK (reason in ('undiscussed', 'postponed', 'action', 'review', 'requested')),
  CONSTRAINT ${name}_plg FOREIGN KEY (plg_id) REFERENCES plg (id) ON DELETE CASCADE,
  CONSTRAINT ${name}_origin FOREIGN KEY (origin_id) REFERENCES agenda_item (id) ON DELETE SET NULL,
  CONSTRAINT ${name}_commitment FOREIGN KEY (commitment_id) REFERENCES commitment (id) ON DELETE SET NULL,
  CONSTRAINT ${name}_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE SET NULL`;

/** Where an agenda item comes from, and what waits for a next time. */
export class CarryAgendasOver1795646004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE agenda_lineage (${base}
      item_id uuid NOT NULL,
      reason text NOT NULL,
      ${sources('agenda_lineage')},
      CONSTRAINT agenda_lineage_one_per_item UNIQUE (item_id),
      CONSTRAINT agenda_lineage_item FOREIGN KEY (item_id) REFERENCES agenda_item (id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX agenda_lineage_of ON agenda_lineage (origin_id)');
    await runner.query(`CREATE TABLE backlog_item (${base}
      reason text NOT NULL,
      title text NOT NULL,
      minutes smallint NOT NULL,
      is_pruned boolean NOT NULL DEFAULT false,
      ${sources('backlog_item')},
      CONSTRAINT backlog_item_minutes CHECK (minutes between 1 and 480)
    )`);
    await runner.query('CREATE INDEX backlog_item_of_plg ON backlog_item (plg_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE backlog_item, agenda_lineage');
  }
}
