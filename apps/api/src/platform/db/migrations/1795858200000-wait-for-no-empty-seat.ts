import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A programme that nobody is there for cannot approve: what everyone else approved would wait for it for good. */
export class WaitForNoEmptySeat1795858200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE OR REPLACE FUNCTION version_guard() RETURNS trigger LANGUAGE plpgsql AS $$
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
          SELECT FROM seat s WHERE s.plg_id = NEW.plg_id
            AND EXISTS (SELECT FROM membership m WHERE m.seat_id = s.id AND m.joined_at IS NOT NULL
              AND m.left_at IS NULL AND NOT m.is_temporary)
            AND NOT EXISTS (
              SELECT FROM approval a
              WHERE a.version_id = NEW.id AND a.seat_id = s.id AND a.sha256 = NEW.sha256))
        THEN
          RAISE EXCEPTION 'every programme approves before publication'
            USING ERRCODE = '23514', CONSTRAINT = 'version_approved_by_all';
        END IF;
        RETURN NEW;
      END $$`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
