import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who comes for one meeting is gone a week after it: a group that has nobody else to lead it would have nobody. */
export class KeepALastingCoordinator1795856100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION plg_keeps_coordinator() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM plg WHERE id = OLD.plg_id) AND NOT EXISTS (
          SELECT FROM membership
          WHERE plg_id = OLD.plg_id AND joined_at IS NOT NULL AND left_at IS NULL AND NOT is_temporary
            AND 'coordinator' = ANY(roles)
        ) THEN
          RAISE EXCEPTION 'a group has a coordinator' USING ERRCODE = '23514', CONSTRAINT = 'plg_has_coordinator';
        END IF;
        RETURN NULL;
      END $$`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
