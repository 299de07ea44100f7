import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (list: string) =>
  `ALTER TABLE "respondent_keys"."respondent_key" ADD CONSTRAINT "respondent_key_kind" CHECK (kind in (${list}))`;
const drop = `ALTER TABLE "respondent_keys"."respondent_key" DROP CONSTRAINT "respondent_key_kind"`;

/** One key of an installation opens what lies under lock in its dossiers. */
export class OpenDossiersWithAKey1795714500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(drop);
    await queryRunner.query(kinds(`'name', 'words', 'sound', 'dossier'`));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(drop);
    await queryRunner.query(`DELETE FROM "respondent_keys"."respondent_key" WHERE kind = 'dossier'`);
    await queryRunner.query(kinds(`'name', 'words', 'sound'`));
  }
}
