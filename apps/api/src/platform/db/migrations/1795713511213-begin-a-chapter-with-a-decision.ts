import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BeginAChapterWithADecision1795713511213 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "section" ADD "decision_id" uuid`);
    await queryRunner.query(
      `ALTER TABLE "section" ADD CONSTRAINT "section_decision" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "section" DROP CONSTRAINT "section_decision"`);
    await queryRunner.query(`ALTER TABLE "section" DROP COLUMN "decision_id"`);
  }
}
