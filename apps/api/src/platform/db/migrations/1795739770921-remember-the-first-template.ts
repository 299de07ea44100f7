import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RememberTheFirstTemplate1795739770921 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "portrait" ADD "moved_from" smallint`);
    await queryRunner.query(
      `ALTER TABLE "portrait" ADD CONSTRAINT "portrait_template_moved_up" CHECK (moved_from < template_version)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "portrait" DROP CONSTRAINT "portrait_template_moved_up"`);
    await queryRunner.query(`ALTER TABLE "portrait" DROP COLUMN "moved_from"`);
  }
}
