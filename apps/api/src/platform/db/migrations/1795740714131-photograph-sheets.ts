import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photographs of sheets beside what is typed over from them, and an answer that was taken away brought back. */
export class PhotographSheets1795740714131 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE workshop_sheet (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      workshop_id uuid NOT NULL,
      group_id uuid NOT NULL,
      kind text NOT NULL,
      width integer NOT NULL,
      height integer NOT NULL,
      source_sha256 text NOT NULL,
      CONSTRAINT workshop_sheet_pkey PRIMARY KEY (id),
      CONSTRAINT workshop_sheet_kind CHECK (kind in ('dream', 'need')),
      CONSTRAINT workshop_sheet_of FOREIGN KEY (group_id, workshop_id, plg_id) REFERENCES workshop_group(id, workshop_id, plg_id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE UNIQUE INDEX workshop_sheet_same ON workshop_sheet (group_id, source_sha256)');
    await runner.query(`CREATE TABLE workshop_sheet_bytes (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      sheet_id uuid NOT NULL,
      size text NOT NULL,
      bytes bytea NOT NULL,
      CONSTRAINT workshop_sheet_bytes_pkey PRIMARY KEY (id),
      CONSTRAINT workshop_sheet_bytes_once UNIQUE (sheet_id, size),
      CONSTRAINT workshop_sheet_bytes_size CHECK (size in ('small', 'large') and octet_length(bytes) between 1 and 15728640),
      CONSTRAINT workshop_sheet_bytes_of FOREIGN KEY (sheet_id) REFERENCES workshop_sheet(id) ON DELETE CASCADE
    )`);
    await runner.query('ALTER TABLE workshop_answer ADD dropped_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE workshop_answer DROP COLUMN dropped_at');
    await runner.query('DROP TABLE workshop_sheet_bytes');
    await runner.query('DROP TABLE workshop_sheet');
  }
}
