import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conversations to try a draft out, which are erased in the statement that freezes the version. */
export class TryDrafts1795661004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE trial (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      version_id uuid NOT NULL,
      audience text NOT NULL,
      held_by_id uuid NOT NULL,
      entries jsonb NOT NULL,
      CONSTRAINT trial_one_per_person UNIQUE (version_id, audience, held_by_id),
      CONSTRAINT trial_audience CHECK (audience in ('student', 'teacher')),
      CONSTRAINT trial_pkey PRIMARY KEY (id),
      CONSTRAINT trial_of_version FOREIGN KEY (version_id, plg_id)
        REFERENCES protocol_version(id, plg_id) ON DELETE CASCADE,
      CONSTRAINT trial_held_by FOREIGN KEY (held_by_id) REFERENCES user_account(id) ON DELETE CASCADE
    )`);
    await runner.query(`
      CREATE FUNCTION trial_is_of_draft() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- The share lock makes whoever saves a trial wait for whoever is freezing the version.
        PERFORM FROM protocol_version WHERE id = NEW.version_id AND frozen_at IS NULL FOR SHARE;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'only a draft is tried' USING ERRCODE = '23514', CONSTRAINT = 'trial_is_of_draft';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER trial_is_of_draft BEFORE INSERT OR UPDATE ON trial
      FOR EACH ROW EXECUTE FUNCTION trial_is_of_draft()`);
    await runner.query(`
      CREATE FUNCTION trials_end_at_freeze() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM trial WHERE version_id = NEW.id;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER trials_end_at_freeze AFTER UPDATE ON protocol_version
      FOR EACH ROW WHEN (OLD.frozen_at IS NULL AND NEW.frozen_at IS NOT NULL)
      EXECUTE FUNCTION trials_end_at_freeze()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
