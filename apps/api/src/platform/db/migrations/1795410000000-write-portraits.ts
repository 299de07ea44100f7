import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Portraits: answers per field, the versions the group reads, and reminders. */
export class WritePortraits1795410000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE portrait (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      seat_id uuid NOT NULL,
      template_version smallint NOT NULL,
      published_at timestamptz,
      published_number integer,
      CONSTRAINT portrait_published_number CHECK ((published_at is null) = (published_number is null)),
      CONSTRAINT portrait_one_per_seat UNIQUE (seat_id),
      CONSTRAINT portrait_in_plg UNIQUE (id, plg_id),
      CONSTRAINT portrait_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE TABLE portrait_field (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      portrait_id uuid NOT NULL,
      field_id text NOT NULL,
      value jsonb NOT NULL,
      revision integer NOT NULL,
      saved_by_id uuid,
      saved_at timestamptz NOT NULL,
      CONSTRAINT portrait_field_revision CHECK (revision > 0),
      CONSTRAINT portrait_field_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX portrait_field_once ON portrait_field (portrait_id, field_id)`);
    await runner.query(`CREATE TABLE portrait_version (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      portrait_id uuid NOT NULL,
      number integer NOT NULL,
      template_version smallint NOT NULL,
      "values" jsonb NOT NULL,
      norm_id text,
      published_by_id uuid,
      CONSTRAINT portrait_version_pkey PRIMARY KEY (id)
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX portrait_version_number ON portrait_version (portrait_id, number)`,
    );
    await runner.query(`CREATE TABLE portrait_nudge (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      seat_id uuid NOT NULL,
      sent_by_id uuid,
      sent_at timestamptz NOT NULL,
      CONSTRAINT portrait_nudge_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX portrait_nudge_seat ON portrait_nudge (seat_id, sent_at)`);
    await runner.query(
      `ALTER TABLE portrait ADD CONSTRAINT portrait_plg FOREIGN KEY (plg_id) REFERENCES plg(id) ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE portrait ADD CONSTRAINT portrait_seat_in_plg FOREIGN KEY (seat_id, plg_id) REFERENCES seat(id,plg_id) ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE portrait_field ADD CONSTRAINT portrait_field_portrait FOREIGN KEY (portrait_id, plg_id) REFERENCES portrait(id,plg_id) ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE portrait_field ADD CONSTRAINT portrait_field_saved_by FOREIGN KEY (saved_by_id) REFERENCES user_account(id) ON DELETE SET NULL`,
    );
    await runner.query(
      `ALTER TABLE portrait_version ADD CONSTRAINT portrait_version_portrait FOREIGN KEY (portrait_id, plg_id) REFERENCES portrait(id,plg_id) ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE portrait_nudge ADD CONSTRAINT portrait_nudge_seat_in_plg FOREIGN KEY (seat_id, plg_id) REFERENCES seat(id,plg_id) ON DELETE CASCADE`,
    );

    // What the group reads is a version that exists; checked at commit.
    await runner.query(`
      CREATE FUNCTION portrait_reads_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (
          SELECT FROM portrait_version WHERE portrait_id = NEW.id AND number = NEW.published_number
        ) THEN
          RAISE EXCEPTION 'a published portrait has a version'
            USING ERRCODE = '23514', CONSTRAINT = 'portrait_published_version';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE CONSTRAINT TRIGGER portrait_published_version AFTER INSERT OR UPDATE ON portrait
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
      WHEN (NEW.published_number IS NOT NULL) EXECUTE FUNCTION portrait_reads_version()`);
    await runner.query(`
      CREATE FUNCTION portrait_version_never_changes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a published version never changes'
          USING ERRCODE = '23514', CONSTRAINT = 'portrait_version_immutable';
      END $$`);
    await runner.query(
      `CREATE TRIGGER portrait_version_immutable BEFORE UPDATE ON portrait_version FOR EACH ROW EXECUTE FUNCTION portrait_version_never_changes()`,
    );
    // Nobody writes over an answer without naming the one they saw.
    await runner.query(`
      CREATE FUNCTION portrait_field_revision_rises() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.value IS DISTINCT FROM OLD.value AND NEW.revision <> OLD.revision + 1 THEN
          RAISE EXCEPTION 'every save raises the revision by one'
            USING ERRCODE = '23514', CONSTRAINT = 'portrait_field_revision_rises';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      `CREATE TRIGGER portrait_field_revision_rises BEFORE UPDATE ON portrait_field FOR EACH ROW EXECUTE FUNCTION portrait_field_revision_rises()`,
    );
    // One reminder a week for each seat; the lock on the seat makes two who press at once wait for each other.
    await runner.query(`
      CREATE FUNCTION portrait_nudge_weekly() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM seat WHERE id = NEW.seat_id FOR UPDATE;
        IF EXISTS (
          SELECT FROM portrait_nudge WHERE seat_id = NEW.seat_id AND sent_at > NEW.sent_at - interval '7 days'
        ) THEN
          RAISE EXCEPTION 'one reminder a week'
            USING ERRCODE = '23514', CONSTRAINT = 'portrait_nudge_weekly';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      `CREATE TRIGGER portrait_nudge_weekly BEFORE INSERT ON portrait_nudge FOR EACH ROW EXECUTE FUNCTION portrait_nudge_weekly()`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
