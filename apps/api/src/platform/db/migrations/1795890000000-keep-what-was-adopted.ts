import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What adopted minutes say came out of a meeting stays under it with the words it has, and nothing is put beside it.
 * What the group consents to is decided in a way of its own, also after the meeting at which it was asked.
 */
export class KeepWhatWasAdopted1795890000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE OR REPLACE FUNCTION outcome_guard() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'DELETE' AND TG_TABLE_NAME = 'decision' AND to_jsonb(NEW) -> 'consent' <> 'null' THEN
          RETURN NEW;
        END IF;
        IF TG_OP = 'UPDATE' AND (NEW.text, NEW.meeting_id, NEW.agenda_item_id)
          IS NOT DISTINCT FROM (OLD.text, OLD.meeting_id, OLD.agenda_item_id) THEN RETURN NEW; END IF;
        IF EXISTS (SELECT FROM meeting_minutes m JOIN meeting ON meeting.id = m.meeting_id
          WHERE m.meeting_id IN (OLD.meeting_id, NEW.meeting_id) AND m.state = 'adopted') THEN
          RAISE EXCEPTION 'adopted minutes never change' USING ERRCODE = '23514', CONSTRAINT = 'minutes_adopted';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$`);
    await this.guard(runner, 'INSERT OR UPDATE OR DELETE');
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.guard(runner, 'UPDATE OR DELETE');
    await runner.query(`CREATE OR REPLACE FUNCTION outcome_guard() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND (NEW.text IS NOT DISTINCT FROM OLD.text
          OR (TG_TABLE_NAME = 'decision' AND to_jsonb(NEW) -> 'consent' <> 'null')) THEN RETURN NEW; END IF;
        IF EXISTS (SELECT FROM meeting_minutes m WHERE m.meeting_id = OLD.meeting_id AND m.state = 'adopted')
          AND EXISTS (SELECT FROM meeting WHERE id = OLD.meeting_id) THEN
          RAISE EXCEPTION 'adopted minutes never change' USING ERRCODE = '23514', CONSTRAINT = 'minutes_adopted';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$`);
  }

  private async guard(runner: QueryRunner, when: string): Promise<void> {
    for (const table of ['decision', 'note'])
      await runner.query(`CREATE OR REPLACE TRIGGER ${table}_outcome_guard BEFORE ${when} ON ${table}
        FOR EACH ROW EXECUTE FUNCTION outcome_guard()`);
  }
}
