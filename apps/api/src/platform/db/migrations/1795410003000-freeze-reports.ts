import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FreezeReports1795410003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE report_version (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      report_id uuid NOT NULL,
      major smallint NOT NULL,
      minor smallint NOT NULL,
      change_note text NOT NULL,
      snapshot jsonb NOT NULL,
      sha256 text NOT NULL,
      frozen_at timestamptz NOT NULL,
      frozen_by_id uuid,
      published_at timestamptz,
      withdrawn_at timestamptz,
      CONSTRAINT report_version_pkey PRIMARY KEY (id),
      CONSTRAINT version_number UNIQUE (report_id, major, minor),
      CONSTRAINT version_in_plg UNIQUE (id, plg_id),
      CONSTRAINT version_hash CHECK (sha256 ~ '^[0-9a-f]{64}$'),
      CONSTRAINT version_withdrawn_after_published CHECK (withdrawn_at is null or published_at is not null),
      CONSTRAINT version_recommendations_have_evidence CHECK (
        not jsonb_path_exists(snapshot, '$.recommendations[*] ? (@.themeIds.size() == 0)')),
      CONSTRAINT version_single_cases_are_labelled CHECK (
        not jsonb_path_exists(snapshot, '$.themes[*] ? (@.singleCase == false && (@.support.conversations < 2 || @.support.programmes < 2))')),
      CONSTRAINT version_report_in_plg FOREIGN KEY (report_id, plg_id)
        REFERENCES report (id, plg_id) ON DELETE RESTRICT,
      CONSTRAINT version_frozen_by FOREIGN KEY (frozen_by_id) REFERENCES user_account (id) ON DELETE SET NULL
    )`);
    await runner.query(`CREATE TABLE approval (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      version_id uuid NOT NULL,
      seat_id uuid NOT NULL,
      approved_by_id uuid,
      sha256 text NOT NULL,
      approved_at timestamptz NOT NULL,
      CONSTRAINT approval_pkey PRIMARY KEY (id),
      CONSTRAINT approval_once_per_seat UNIQUE (version_id, seat_id),
      CONSTRAINT approval_version_in_plg FOREIGN KEY (version_id, plg_id)
        REFERENCES report_version (id, plg_id) ON DELETE CASCADE,
      CONSTRAINT approval_seat_in_plg FOREIGN KEY (seat_id, plg_id) REFERENCES seat (id, plg_id) ON DELETE RESTRICT,
      CONSTRAINT approval_approved_by FOREIGN KEY (approved_by_id) REFERENCES user_account (id) ON DELETE SET NULL
    )`);
    await runner.query(`CREATE FUNCTION version_guard() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          RAISE EXCEPTION 'a frozen version stays' USING ERRCODE = '23514', CONSTRAINT = 'version_frozen';
        END IF;
        IF TG_OP = 'INSERT' THEN
          IF EXISTS (SELECT FROM report_version v WHERE v.report_id = NEW.report_id
            AND (v.major, v.minor) >= (NEW.major, NEW.minor))
          THEN
            RAISE EXCEPTION 'version numbers increase'
              USING ERRCODE = '23514', CONSTRAINT = 'version_number_increases';
          END IF;
          RETURN NEW;
        END IF;
        IF (to_jsonb(NEW) - '{published_at,withdrawn_at,updated_at,frozen_by_id}'::text[])
          IS DISTINCT FROM (to_jsonb(OLD) - '{published_at,withdrawn_at,updated_at,frozen_by_id}'::text[])
          OR (NEW.frozen_by_id IS NOT NULL AND NEW.frozen_by_id IS DISTINCT FROM OLD.frozen_by_id)
          OR (OLD.published_at IS NOT NULL AND NEW.published_at IS DISTINCT FROM OLD.published_at)
          OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at)
        THEN
          RAISE EXCEPTION 'a frozen version never changes' USING ERRCODE = '23514', CONSTRAINT = 'version_frozen';
        END IF;
        IF OLD.published_at IS NULL AND NEW.published_at IS NOT NULL AND EXISTS (
          SELECT FROM seat s WHERE s.plg_id = NEW.plg_id AND NOT EXISTS (
            SELECT FROM approval a
            WHERE a.version_id = NEW.id AND a.seat_id = s.id AND a.sha256 = NEW.sha256))
        THEN
          RAISE EXCEPTION 'every programme approves before publication'
            USING ERRCODE = '23514', CONSTRAINT = 'version_approved_by_all';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER version_guard BEFORE INSERT OR UPDATE OR DELETE ON report_version
      FOR EACH ROW EXECUTE FUNCTION version_guard()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE approval, report_version');
    await runner.query('DROP FUNCTION version_guard');
  }
}
