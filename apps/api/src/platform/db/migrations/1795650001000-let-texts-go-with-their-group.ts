import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until now a deleted group left its texts behind: what has no group any more goes first. */
export class LetTextsGoWithTheirGroup1795650001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM living_doc d WHERE NOT EXISTS (SELECT FROM plg p WHERE p.id = d.plg_id)');
    for (const table of ['doc_update', 'doc_snapshot']) {
      await runner.query(
        `DELETE FROM ${table} t WHERE NOT EXISTS (SELECT FROM living_doc d WHERE d.id = t.doc_id)`,
      );
      await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${table}_of_doc
        FOREIGN KEY (doc_id) REFERENCES living_doc (id) ON DELETE CASCADE`);
    }
    await runner.query(`ALTER TABLE living_doc ADD CONSTRAINT living_doc_of_plg
      FOREIGN KEY (plg_id) REFERENCES plg (id) ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE living_doc DROP CONSTRAINT living_doc_of_plg');
    await runner.query('ALTER TABLE doc_update DROP CONSTRAINT doc_update_of_doc');
    await runner.query('ALTER TABLE doc_snapshot DROP CONSTRAINT doc_snapshot_of_doc');
  }
}
