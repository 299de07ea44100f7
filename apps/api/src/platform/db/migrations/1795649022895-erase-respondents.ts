import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EraseRespondents1795649022895 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "plg" ADD "retention_months" smallint NOT NULL DEFAULT '6'`);
    await queryRunner.query(`ALTER TABLE "interview" ADD "retention_months" smallint NOT NULL DEFAULT '6'`);
    await queryRunner.query(
      `ALTER TABLE "plg" ADD CONSTRAINT "plg_retention" CHECK (retention_months between 1 and 24)`,
    );
    await queryRunner.query(
      `ALTER TABLE "interview" ADD CONSTRAINT "interview_retention" CHECK (retention_months between 1 and 24)`,
    );
    await queryRunner.query(`ALTER TABLE "interview" ALTER COLUMN "respondent_id" DROP NOT NULL`);
    // What a conversation was stays so, but for the tie to a person, which may go and never come back.
    await queryRunner.query(`
      CREATE OR REPLACE FUNCTION interview_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.plg_id, NEW.assignment_id, NEW.interviewer_id, NEW.protocol_version_id, NEW.audience, NEW.code, NEW.retention_months)
            IS DISTINCT FROM
            (OLD.plg_id, OLD.assignment_id, OLD.interviewer_id, OLD.protocol_version_id, OLD.audience, OLD.code, OLD.retention_months)
          OR (NEW.respondent_id IS NOT NULL AND NEW.respondent_id IS DISTINCT FROM OLD.respondent_id)
          OR (OLD.consent_at IS NOT NULL AND (NEW.consent_at, NEW.consent_version) IS DISTINCT FROM (OLD.consent_at, OLD.consent_version))
          OR (OLD.submitted_at IS NOT NULL AND NEW.submitted_at IS DISTINCT FROM OLD.submitted_at)
          OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at) THEN
          RAISE EXCEPTION 'what a conversation was stays so' USING ERRCODE = 'check_violation', CONSTRAINT = 'interview_stays';
        END IF;
        RETURN NEW;
      END $$`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
