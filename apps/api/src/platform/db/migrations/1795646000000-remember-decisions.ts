import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision outlives its meeting: who keeps it, when it is looked at again, what took its place, how it was made. */
export class RememberDecisions1795646000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE decision
      ALTER meeting_id DROP NOT NULL,
      ADD decided_on date,
      ADD provisional_until timestamptz,
      ADD is_contested boolean NOT NULL DEFAULT false,
      ADD owner_id uuid,
      ADD review_on date,
      ADD superseded_by_id uuid,
      ADD consent jsonb`);
    await runner.query(`UPDATE decision SET decided_on = (
      SELECT (m.starts_at AT TIME ZONE m.time_zone)::date FROM meeting m WHERE m.id = decision.meeting_id)`);
    await runner.query(`ALTER TABLE decision
      ALTER decided_on SET NOT NULL,
      ADD CONSTRAINT decision_item_needs_meeting CHECK (agenda_item_id is null or meeting_id is not null),
      ADD CONSTRAINT decision_not_its_own_successor CHECK (superseded_by_id <> id),
      ADD CONSTRAINT decision_plg FOREIGN KEY (plg_id) REFERENCES plg (id) ON DELETE CASCADE,
      ADD CONSTRAINT decision_owner FOREIGN KEY (owner_id) REFERENCES membership (id) ON DELETE SET NULL,
      ADD CONSTRAINT decision_superseded_by FOREIGN KEY (superseded_by_id) REFERENCES decision (id)
        ON DELETE SET NULL`);
    await runner.query('CREATE INDEX decision_in_plg ON decision (plg_id)');
    await runner.query(
      'CREATE INDEX decision_review ON decision (plg_id, review_on) WHERE review_on is not null',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX decision_review, decision_in_plg');
    await runner.query('DELETE FROM decision WHERE meeting_id IS NULL');
    await runner.query(`ALTER TABLE decision
      DROP CONSTRAINT decision_superseded_by, DROP CONSTRAINT decision_owner, DROP CONSTRAINT decision_plg,
      DROP CONSTRAINT decision_not_its_own_successor, DROP CONSTRAINT decision_item_needs_meeting,
      DROP consent, DROP superseded_by_id, DROP review_on, DROP owner_id, DROP is_contested,
      DROP provisional_until, DROP decided_on, ALTER meeting_id SET NOT NULL`);
  }
}
