import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Shared texts: an append-only log per text, snapshots of it, and no way past a freeze. */
export class WriteLivingTexts1795407000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE living_doc (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      kind text NOT NULL,
      subject_id uuid NOT NULL,
      field text NOT NULL,
      plg_id uuid NOT NULL,
      frozen_at timestamptz,
      last_seq integer NOT NULL DEFAULT '0',
      CONSTRAINT living_doc_once UNIQUE (kind, subject_id, field),
      CONSTRAINT living_doc_pkey PRIMARY KEY (id)
    ) WITH (fillfactor = 50)`);
    await runner.query(`CREATE INDEX living_doc_plg ON living_doc (plg_id)`);
    await runner.query(`CREATE TABLE doc_update (
      doc_id uuid NOT NULL,
      seq integer NOT NULL,
      session uuid NOT NULL,
      client_seq integer NOT NULL,
      user_id uuid,
      schema_version integer NOT NULL,
      removed_share real,
      restored_at timestamptz,
      at timestamptz NOT NULL DEFAULT now(),
      bytes bytea NOT NULL,
      CONSTRAINT doc_update_once UNIQUE (doc_id, session, client_seq),
      CONSTRAINT doc_update_size CHECK (octet_length(bytes) <= 16777216),
      CONSTRAINT doc_update_pkey PRIMARY KEY (doc_id, seq)
    )`);
    await runner.query(`CREATE TABLE doc_snapshot (
      doc_id uuid NOT NULL,
      upto_seq integer NOT NULL,
      bytes bytea NOT NULL,
      sha256 bytea NOT NULL,
      at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT doc_snapshot_pkey PRIMARY KEY (doc_id, upto_seq)
    )`);
    // Compressing a whole text at every snapshot costs more time than the space is worth.
    await runner.query(`ALTER TABLE doc_snapshot ALTER COLUMN bytes SET STORAGE EXTERNAL`);
    await runner.query(`CREATE FUNCTION refuse_edits_of_frozen_text() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM added JOIN living_doc d ON d.id = added.doc_id WHERE d.frozen_at IS NOT NULL) THEN
          RAISE 'This text is frozen.' USING ERRCODE = '23514', CONSTRAINT = 'living_doc_frozen';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER doc_update_not_when_frozen AFTER INSERT ON doc_update
      REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION refuse_edits_of_frozen_text()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE doc_snapshot, doc_update, living_doc');
    await runner.query('DROP FUNCTION refuse_edits_of_frozen_text');
  }
}
