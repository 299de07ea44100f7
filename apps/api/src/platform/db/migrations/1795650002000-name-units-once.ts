import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A double press could make a unit twice; those that are there already get a number behind their name. */
export class NameUnitsOnce1795650002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE unit SET name = left(unit.name, 290) || ' (' || twin.number || ')'
      FROM (SELECT id, row_number() OVER (PARTITION BY institution_id, name ORDER BY id) AS number FROM unit) twin
      WHERE twin.id = unit.id AND twin.number > 1`);
    await runner.query('ALTER TABLE unit ADD CONSTRAINT unit_name UNIQUE (institution_id, name)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE unit DROP CONSTRAINT unit_name');
  }
}
