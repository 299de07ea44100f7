import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions that a group opened to every other, and where a question was taken from. */
export class ShareQuestions1795661002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE shared_question (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      lineage_id uuid NOT NULL,
      shared_by_id uuid,
      CONSTRAINT shared_question_once UNIQUE (plg_id, lineage_id),
      CONSTRAINT shared_question_pkey PRIMARY KEY (id),
      CONSTRAINT shared_question_plg FOREIGN KEY (plg_id) REFERENCES plg(id) ON DELETE CASCADE,
      CONSTRAINT shared_question_by FOREIGN KEY (shared_by_id) REFERENCES user_account(id) ON DELETE SET NULL
    )`);
    await runner.query(`ALTER TABLE protocol_question ADD origin_id uuid`);
    await runner.query(`CREATE INDEX protocol_question_through_versions ON protocol_question (lineage_id)`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
