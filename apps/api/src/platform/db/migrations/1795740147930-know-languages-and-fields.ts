import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowLanguagesAndFields1795740147930 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "host_terms" ADD "skills" text array NOT NULL DEFAULT '{}'`);
    await queryRunner.query(`ALTER TABLE "interviewer_terms" ADD "skills" text array NOT NULL DEFAULT '{}'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "interviewer_terms" DROP COLUMN "skills"`);
    await queryRunner.query(`ALTER TABLE "host_terms" DROP COLUMN "skills"`);
  }
}
