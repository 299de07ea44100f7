import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever leads a chapter and whoever coordinates sign the exact content; without them nothing becomes public. */
export class SignReports1795694120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE signature (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      report_id uuid NOT NULL,
      membership_id uuid NOT NULL,
      sha256 text NOT NULL,
      signed_at timestamptz NOT NULL,
      CONSTRAINT signature_pkey PRIMARY KEY (id),
      CONSTRAINT signature_once UNIQUE (report_id, membership_id, sha256),
      CONSTRAINT signature_hash CHECK (sha256 ~ '^[0-9a-f]{64}$'),
      CONSTRAINT signature_report_in_plg FOREIGN KEY (report_id, plg_id)
        REFERENCES report (id, plg_id) ON DELETE CASCADE,
      CONSTRAINT signature_membership FOREIGN KEY (membership_id) REFERENCES membership (id) ON DELETE CASCADE
    )`);
    await runner.query('ALTER TABLE report_version ADD content_sha256 text');
    await runner.query(`CREATE FUNCTION version_signed_by_leads() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (
          SELECT FROM membership m
          WHERE m.plg_id = NEW.plg_id AND m.left_at IS NULL
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
    // After the row's own checks: first what it says has to be in order.
    await runner.query(`CREATE TRIGGER version_signed_by_leads AFTER UPDATE OF published_at ON report_version
      FOR EACH ROW WHEN (OLD.published_at IS NULL AND NEW.published_at IS NOT NULL)
      EXECUTE FUNCTION version_signed_by_leads()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
