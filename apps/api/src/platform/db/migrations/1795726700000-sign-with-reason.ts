import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever signs while something is open says why. Signatures from before that had nothing to say. */
export class SignWithReason1795726700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE signature ADD open_points text array NOT NULL DEFAULT '{}'`);
    await runner.query('ALTER TABLE signature ADD reason text');
    await runner.query(
      'ALTER TABLE signature ADD CONSTRAINT signature_open_has_reason CHECK ((cardinality(open_points) = 0) = (reason is null))',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE signature DROP CONSTRAINT signature_open_has_reason');
    await runner.query('ALTER TABLE signature DROP COLUMN reason');
    await runner.query('ALTER TABLE signature DROP COLUMN open_points');
  }
}
