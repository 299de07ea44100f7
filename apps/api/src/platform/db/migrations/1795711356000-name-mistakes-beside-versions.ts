import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Errata of public versions: added and withdrawn, never changed and never removed. */
export class NameMistakesBesideVersions1795711356000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE version_erratum (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      version_id uuid NOT NULL,
      place text NOT NULL,
      was text NOT NULL,
      becomes text NOT NULL,
      sha256 text NOT NULL,
      added_at timestamptz NOT NULL,
      added_by_id uuid,
      withdrawn_at timestamptz,
      CONSTRAINT version_erratum_pkey PRIMARY KEY (id),
      CONSTRAINT erratum_changes_something CHECK (was <> becomes),
      CONSTRAINT erratum_version_in_plg FOREIGN KEY (version_id, plg_id)
        REFERENCES report_version (id, plg_id) ON DELETE CASCADE,
      CONSTRAINT erratum_added_by FOREIGN KEY (added_by_id) REFERENCES user_account (id) ON DELETE SET NULL
    )`);
    await runner.query('CREATE INDEX erratum_of_version ON version_erratum (version_id)');
    await runner.query(
      `CREATE UNIQUE INDEX erratum_once ON version_erratum (version_id, sha256) WHERE withdrawn_at is null`,
    );
    await runner.query(`CREATE FUNCTION erratum_guard() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          IF NOT EXISTS (SELECT FROM report_version v WHERE v.id = NEW.version_id
            AND v.published_at IS NOT NULL AND v.withdrawn_at IS NULL)
          THEN
            RAISE EXCEPTION 'mistakes are named beside what is public'
              USING ERRCODE = '23514', CONSTRAINT = 'erratum_of_public';
          END IF;
          RETURN NEW;
        END IF;
        IF TG_OP = 'DELETE'
          OR (to_jsonb(NEW) - '{withdrawn_at,updated_at,added_by_id}'::text[])
            IS DISTINCT FROM (to_jsonb(OLD) - '{withdrawn_at,updated_at,added_by_id}'::text[])
          OR (NEW.added_by_id IS NOT NULL AND NEW.added_by_id IS DISTINCT FROM OLD.added_by_id)
          OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at)
        THEN
          RAISE EXCEPTION 'an erratum stays as it was given'
            USING ERRCODE = '23514', CONSTRAINT = 'erratum_stays';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER erratum_guard BEFORE INSERT OR UPDATE OR DELETE ON version_erratum
      FOR EACH ROW EXECUTE FUNCTION erratum_guard()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
