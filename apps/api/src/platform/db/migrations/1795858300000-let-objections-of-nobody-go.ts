import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nobody is left to take back what a programme objected that nobody is there for any more. */
export class LetObjectionsOfNobodyGo1795858300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE objection DROP CONSTRAINT objection_resolution');
    await runner.query(`ALTER TABLE objection ADD CONSTRAINT objection_resolution
      CHECK (resolution in ('wording', 'try_out', 'withdrawn', 'vacant'))`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
