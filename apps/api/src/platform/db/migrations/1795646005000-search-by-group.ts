import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A word with many compounds is a question of hundreds of words, which an index over all texts answers many times
 * slower than reading the few hundred texts of one's own group.
 */
export class SearchByGroup1795646005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX search_entry_vector');
    await runner.query('CREATE INDEX search_entry_of_plg ON search_entry (plg_id, at DESC)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX search_entry_of_plg');
    await runner.query(
      'CREATE INDEX search_entry_vector ON search_entry USING gin (vector) WITH (fastupdate = off)',
    );
  }
}
