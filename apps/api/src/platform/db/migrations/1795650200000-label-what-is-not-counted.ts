import type { MigrationInterface, QueryRunner } from 'typeorm';

const name = 'version_single_cases_are_labelled';
const counted = `not jsonb_path_exists(snapshot, '$.themes[*] ? (@.singleCase == false && (@.support.conversations < 2 || @.support.programmes < 2))')`;
const labelled = `not jsonb_path_exists(snapshot, '$.themes[*] ? (@.singleCase == false && (!exists(@.support.conversations) || @.support.conversations < 2 || @.support.programmes < 2))')`;

/** A thread whose support is left out, because too few conversations stand, is a single case as well. */
export class LabelWhatIsNotCounted1795650200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE report_version DROP CONSTRAINT ${name}`);
    await runner.query(`ALTER TABLE report_version ADD CONSTRAINT ${name} CHECK (${labelled})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE report_version DROP CONSTRAINT ${name}`);
    await runner.query(`ALTER TABLE report_version ADD CONSTRAINT ${name} CHECK (${counted})`);
  }
}
