import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A question that came of two keeps its own words too. Of those merged before, the words are what they are now. */
export class KeepWordsOfMerged1795740741314 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "protocol_question" ADD "own_text" text`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "protocol_question" DROP COLUMN "own_text"`);
  }
}
