import type { MigrationInterface, QueryRunner } from 'typeorm';

const base = `
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  plg_id uuid NOT NULL,`;
const ofMinutes = (name: string) => `
  CONSTRAINT ${name}_minutes FOREIGN KEY (minutes_id, plg_id) REFERENCES meeting_minutes (id, plg_id)
    ON DELETE CASCADE`;

/** Lines that became things; and minutes that become a version, are corrected and adopted, and never change again. */
export class AdoptMinutes1795646003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE commitment ADD deputy_id uuid,
      ADD CONSTRAINT commitment_deputy FOREIGN KEY (deputy_id) REFERENCES membership (id) ON DELETE SET NULL,
      ADD CONSTRAINT commitment_deputy_is_another CHECK (deputy_id <> membership_id)`);
    await runner.query(`CREATE INDEX commitment_open_deputy ON commitment (deputy_id) WHERE state = 'open'`);
    await runner.query(`CREATE TABLE note (${base}
      meeting_id uuid NOT NULL,
      agenda_item_id uuid NOT NULL,
      kind text NOT NULL,
      text text NOT NULL,
      CONSTRAINT note_pkey PRIMARY KEY (id),
      CONSTRAINT note_kind CHECK (kind in ('insight', 'question', 'quote')),
      CONSTRAINT note_meeting FOREIGN KEY (meeting_id, plg_id) REFERENCES meeting (id, plg_id) ON DELETE CASCADE,
      CONSTRAINT note_agenda_item FOREIGN KEY (agenda_item_id, meeting_id)
        REFERENCES agenda_item (id, meeting_id)
    )`);
    await runner.query('CREATE INDEX note_of_plg ON note (plg_id)');
    await runner.query(`CREATE TABLE meeting_minutes (${base}
      meeting_id uuid NOT NULL,
      state text NOT NULL DEFAULT 'live',
      scribe_id uuid,
      version smallint NOT NULL DEFAULT '0',
      concept_at timestamptz,
      adopted_at timestamptz,
      CONSTRAINT meeting_minutes_pkey PRIMARY KEY (id),
      CONSTRAINT minutes_one_per_meeting UNIQUE (meeting_id),
      CONSTRAINT minutes_in_plg UNIQUE (id, plg_id),
      CONSTRAINT minutes_state CHECK (state in ('live', 'concept', 'adopted')),
      CONSTRAINT minutes_adopted_when CHECK ((state = 'adopted') = (adopted_at is not null)),
      CONSTRAINT minutes_have_a_version CHECK (state = 'live' or version > 0),
      CONSTRAINT minutes_meeting FOREIGN KEY (meeting_id, plg_id) REFERENCES meeting (id, plg_id) ON DELETE CASCADE,
      CONSTRAINT minutes_scribe FOREIGN KEY (scribe_id) REFERENCES membership (id) ON DELETE SET NULL
    )`);
    await runner.query(`CREATE TABLE minutes_version (${base}
      minutes_id uuid NOT NULL,
      meeting_id uuid NOT NULL,
      number smallint NOT NULL,
      content text NOT NULL,
      sha256 text NOT NULL,
      CONSTRAINT minutes_version_pkey PRIMARY KEY (id),
      CONSTRAINT minutes_version_number UNIQUE (minutes_id, number),
      CONSTRAINT minutes_version_hash CHECK (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
      ${ofMinutes('minutes_version')}
    )`);
    await runner.query(`CREATE TABLE minutes_confirmation (${base}
      minutes_id uuid NOT NULL,
      version smallint NOT NULL,
      seat_id uuid,
      membership_id uuid NOT NULL,
      CONSTRAINT minutes_confirmation_pkey PRIMARY KEY (id),
      CONSTRAINT minutes_confirmed_once UNIQUE (minutes_id, version, membership_id),
      ${ofMinutes('minutes_confirmation')},
      CONSTRAINT minutes_confirmation_membership FOREIGN KEY (membership_id) REFERENCES membership (id)
        ON DELETE CASCADE
    )`);
    await runner.query(`CREATE TABLE minutes_correction (${base}
      minutes_id uuid NOT NULL,
      agenda_item_id uuid NOT NULL,
      passage text NOT NULL,
      replacement text NOT NULL,
      reason text NOT NULL DEFAULT '',
      state text NOT NULL DEFAULT 'open',
      in_version smallint,
      proposed_by_id uuid,
      CONSTRAINT minutes_correction_pkey PRIMARY KEY (id),
      CONSTRAINT minutes_correction_state CHECK (state in ('open', 'accepted', 'rejected')),
      CONSTRAINT minutes_correction_accepted_in CHECK ((state = 'accepted') = (in_version is not null)),
      ${ofMinutes('minutes_correction')},
      CONSTRAINT minutes_correction_proposed_by FOREIGN KEY (proposed_by_id) REFERENCES membership (id)
        ON DELETE SET NULL
    )`);
    await runner.query(`CREATE TABLE minutes_erratum (${base}
      minutes_id uuid NOT NULL,
      text text NOT NULL,
      added_by_id uuid,
      CONSTRAINT minutes_erratum_pkey PRIMARY KEY (id),
      ${ofMinutes('minutes_erratum')},
      CONSTRAINT minutes_erratum_added_by FOREIGN KEY (added_by_id) REFERENCES membership (id) ON DELETE SET NULL
    )`);

    // A version never changes; adopted minutes change in no way, whoever asks. Only a whole group takes them along.
    await runner.query(`CREATE FUNCTION minutes_version_guard() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        parent meeting_minutes;
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          RAISE EXCEPTION 'a version of minutes never changes' USING ERRCODE = '23514', CONSTRAINT = 'minutes_version_stays';
        END IF;
        SELECT * INTO parent FROM meeting_minutes m
          WHERE m.id = CASE WHEN TG_OP = 'DELETE' THEN OLD.minutes_id ELSE NEW.minutes_id END;
        IF parent.state = 'adopted' THEN
          RAISE EXCEPTION 'adopted minutes never change' USING ERRCODE = '23514', CONSTRAINT = 'minutes_adopted';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$`);
    await runner.query(`CREATE TRIGGER minutes_version_guard BEFORE INSERT OR UPDATE OR DELETE ON minutes_version
      FOR EACH ROW EXECUTE FUNCTION minutes_version_guard()`);
    await runner.query(`CREATE FUNCTION minutes_guard() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state <> 'adopted' THEN RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END; END IF;
        IF TG_OP = 'DELETE' THEN
          IF NOT EXISTS (SELECT FROM meeting WHERE id = OLD.meeting_id) THEN RETURN OLD; END IF;
        ELSIF (NEW.state, NEW.version, NEW.adopted_at, NEW.concept_at, NEW.meeting_id)
          IS NOT DISTINCT FROM (OLD.state, OLD.version, OLD.adopted_at, OLD.concept_at, OLD.meeting_id) THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'adopted minutes never change' USING ERRCODE = '23514', CONSTRAINT = 'minutes_adopted';
      END $$`);
    await runner.query(`CREATE TRIGGER minutes_guard BEFORE UPDATE OR DELETE ON meeting_minutes
      FOR EACH ROW EXECUTE FUNCTION minutes_guard()`);
    // What the adopted minutes say was decided keeps its words in the register as well.
    await runner.query(`CREATE FUNCTION outcome_guard() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND (NEW.text IS NOT DISTINCT FROM OLD.text
          OR (TG_TABLE_NAME = 'decision' AND to_jsonb(NEW) -> 'consent' <> 'null')) THEN RETURN NEW; END IF;
        IF EXISTS (SELECT FROM meeting_minutes m WHERE m.meeting_id = OLD.meeting_id AND m.state = 'adopted')
          AND EXISTS (SELECT FROM meeting WHERE id = OLD.meeting_id) THEN
          RAISE EXCEPTION 'adopted minutes never change' USING ERRCODE = '23514', CONSTRAINT = 'minutes_adopted';
        END IF;
        RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
      END $$`);
    for (const table of ['decision', 'note'])
      await runner.query(`CREATE TRIGGER ${table}_outcome_guard BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION outcome_guard()`);

    await runner.query(`CREATE TRIGGER note_search AFTER INSERT OR UPDATE OR DELETE ON note
      FOR EACH ROW EXECUTE FUNCTION search_keep('note', 'kind', 'id', 'text')`);
    await runner.query(`CREATE FUNCTION minutes_search() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO search_entry (kind, subject_id, plg_id, meeting_id, text, at)
        SELECT 'minutes', (item ->> 'id')::uuid, NEW.plg_id, NEW.meeting_id,
          (item ->> 'title') || E'\\n' || (item ->> 'plain'), NEW.created_at
        FROM jsonb_array_elements(NEW.content::jsonb -> 'items') item
        WHERE item ->> 'plain' <> ''
        ON CONFLICT (kind, subject_id) DO UPDATE SET text = excluded.text, at = excluded.at;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER minutes_search AFTER INSERT ON minutes_version
      FOR EACH ROW EXECUTE FUNCTION minutes_search()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['decision', 'note'])
      await runner.query(`DROP TRIGGER ${table}_outcome_guard ON ${table}`);
    await runner.query(
      'DROP TABLE minutes_erratum, minutes_correction, minutes_confirmation, minutes_version, meeting_minutes, note',
    );
    for (const name of ['minutes_search', 'outcome_guard', 'minutes_guard', 'minutes_version_guard'])
      await runner.query(`DROP FUNCTION ${name}`);
    await runner.query('DROP INDEX commitment_open_deputy');
    await runner.query(`ALTER TABLE commitment DROP CONSTRAINT commitment_deputy_is_another,
      DROP CONSTRAINT commitment_deputy, DROP deputy_id`);
  }
}
