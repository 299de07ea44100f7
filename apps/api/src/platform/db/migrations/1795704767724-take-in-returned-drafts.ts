import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TakeInReturnedDrafts1795704767724 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "suggestion" ADD "from_name" text`);
    await queryRunner.query(`ALTER TABLE "suggestion" ADD "from_at" TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(
      `ALTER TABLE "suggestion" ADD CONSTRAINT "suggestion_from_someone" CHECK (from_name <> '' and (from_at is null or from_name is not null))`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "suggestion" DROP CONSTRAINT "suggestion_from_someone"`);
    await queryRunner.query(`ALTER TABLE "suggestion" DROP COLUMN "from_at"`);
    await queryRunner.query(`ALTER TABLE "suggestion" DROP COLUMN "from_name"`);
  }
}
