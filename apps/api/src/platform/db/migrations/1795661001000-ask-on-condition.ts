import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A question can be asked only when earlier answers say so. */
export class AskOnCondition1795661001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE protocol_question
      ADD condition jsonb,
      ADD CONSTRAINT protocol_question_condition CHECK (condition is null or jsonb_typeof(condition) = 'object')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE protocol_question DROP COLUMN condition`);
  }
}
