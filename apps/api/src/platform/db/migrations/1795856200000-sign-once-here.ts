import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was invited and never came cannot sign: what everyone else signed would wait for them for good. */
export class SignOnceHere1795856200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION version_signed_by_leads() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (
          SELECT FROM membership m
          WHERE m.plg_id = NEW.plg_id AND m.joined_at IS NOT NULL AND m.left_at IS NULL
            AND ('coordinator' = any(m.roles) OR EXISTS (
              SELECT FROM section_lead l JOIN section s ON s.id = l.section_id
              WHERE s.report_id = NEW.report_id AND l.membership_id = m.id))
            AND NOT EXISTS (
              SELECT FROM signature g WHERE g.report_id = NEW.report_id AND g.membership_id = m.id
                AND g.sha256 = NEW.content_sha256)
        ) THEN
          RAISE EXCEPTION 'who leads signs before publication'
            USING ERRCODE = '23514', CONSTRAINT = 'version_signed_by_leads';
        END IF;
        RETURN NEW;
      END $$`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
