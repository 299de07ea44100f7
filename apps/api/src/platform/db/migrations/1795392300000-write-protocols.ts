import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Interview guides: versions that never change once they are frozen, and the questions in them. */
export class WriteProtocols1795392300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE protocol (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      CONSTRAINT protocol_in_plg UNIQUE (id, plg_id),
      CONSTRAINT protocol_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX protocol_plg ON protocol (plg_id)`);
    await runner.query(`CREATE TABLE protocol_version (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      protocol_id uuid NOT NULL,
      major smallint NOT NULL,
      minor smallint NOT NULL,
      meaning_changed boolean NOT NULL DEFAULT true,
      note text NOT NULL DEFAULT '',
      based_on_id uuid,
      consent_student text NOT NULL DEFAULT '',
      consent_teacher text NOT NULL DEFAULT '',
      frozen_at timestamptz,
      frozen_by_id uuid,
      content_hash text,
      CONSTRAINT protocol_version_in_plg UNIQUE (id, plg_id),
      CONSTRAINT protocol_version_number UNIQUE (protocol_id, major, minor),
      CONSTRAINT protocol_version_starts_at_one CHECK (major >= 1 and minor >= 0),
      CONSTRAINT protocol_version_pkey PRIMARY KEY (id)
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX protocol_version_one_draft ON protocol_version (protocol_id) WHERE frozen_at is null`,
    );
    await runner.query(`CREATE TABLE protocol_question (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      version_id uuid NOT NULL,
      lineage_id uuid NOT NULL,
      audience text NOT NULL,
      leading_question_id uuid NOT NULL,
      text text NOT NULL,
      explanation text NOT NULL DEFAULT '',
      kind text NOT NULL DEFAULT 'open',
      scale_max smallint,
      scale_low text NOT NULL DEFAULT '',
      scale_high text NOT NULL DEFAULT '',
      options text[] NOT NULL DEFAULT '{}',
      probes text[] NOT NULL DEFAULT '{}',
      is_optional boolean NOT NULL DEFAULT false,
      is_chosen boolean NOT NULL DEFAULT false,
      position smallint NOT NULL,
      contributor_id uuid,
      merged_into_id uuid,
      revision integer NOT NULL DEFAULT '1',
      CONSTRAINT protocol_question_lineage UNIQUE (version_id, lineage_id),
      CONSTRAINT protocol_question_audience CHECK (audience in ('student', 'teacher')),
      CONSTRAINT protocol_question_kind CHECK (kind in ('open', 'scale', 'choice')),
      CONSTRAINT protocol_question_scale CHECK ((kind = 'scale') = (scale_max is not null)),
      CONSTRAINT protocol_question_merged_is_not_chosen CHECK (merged_into_id is null or not is_chosen),
      CONSTRAINT protocol_question_pkey PRIMARY KEY (id)
    )`);
    await runner.query(
      `CREATE INDEX protocol_question_version ON protocol_question (version_id, audience, position)`,
    );
    const foreignKeys = [
      ['protocol', 'protocol_plg_exists', 'plg_id', 'plg(id)', 'CASCADE'],
      [
        'protocol_version',
        'protocol_version_protocol',
        'protocol_id, plg_id',
        'protocol(id, plg_id)',
        'CASCADE',
      ],
      ['protocol_version', 'protocol_version_frozen_by', 'frozen_by_id', 'user_account(id)', 'SET NULL'],
      [
        'protocol_question',
        'protocol_question_in_version',
        'version_id, plg_id',
        'protocol_version(id, plg_id)',
        'CASCADE',
      ],
      [
        'protocol_question',
        'leading_question_in_use',
        'leading_question_id, plg_id',
        'leading_question(id, plg_id)',
        'RESTRICT',
      ],
      [
        'protocol_question',
        'protocol_question_contributor',
        'contributor_id',
        'user_account(id)',
        'SET NULL',
      ],
      [
        'protocol_question',
        'protocol_question_merged_into',
        'merged_into_id',
        'protocol_question(id)',
        'CASCADE',
      ],
    ] as const;
    for (const [table, name, columns, target, onDelete] of foreignKeys)
      await runner.query(
        `ALTER TABLE ${table} ADD CONSTRAINT ${name} FOREIGN KEY (${columns}) REFERENCES ${target} ON DELETE ${onDelete}`,
      );

    // Only the name of who froze or wrote something may leave a frozen version, when that account is deleted;
    // and a whole group may be deleted with everything in it.
    await runner.query(`
      CREATE FUNCTION protocol_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        nameless text[] := ARRAY['frozen_by_id', 'updated_at'];
      BEGIN
        IF TG_OP <> 'TRUNCATE' THEN
          IF OLD.frozen_at IS NULL THEN
            RETURN COALESCE(NEW, OLD);
          END IF;
          IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - nameless = to_jsonb(OLD) - nameless
            AND (NEW.frozen_by_id IS NULL OR NEW.frozen_by_id IS NOT DISTINCT FROM OLD.frozen_by_id) THEN
            RETURN NEW;
          END IF;
          IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM plg WHERE id = OLD.plg_id) THEN
            RETURN OLD;
          END IF;
        END IF;
        RAISE EXCEPTION 'a frozen protocol never changes' USING ERRCODE = '23514', CONSTRAINT = 'protocol_version_frozen';
      END $$`);
    await runner.query(`
      CREATE FUNCTION protocol_question_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        nameless text[] := ARRAY['contributor_id', 'updated_at'];
      BEGIN
        IF TG_OP <> 'TRUNCATE' THEN
          -- The share lock makes whoever adds a question wait for whoever is freezing the version.
          IF NOT EXISTS (
            SELECT FROM (
              SELECT frozen_at FROM protocol_version
              WHERE id = COALESCE(NEW.version_id, OLD.version_id) OR id = COALESCE(OLD.version_id, NEW.version_id)
              FOR SHARE
            ) version WHERE frozen_at IS NOT NULL
          ) THEN
            RETURN COALESCE(NEW, OLD);
          END IF;
          IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - nameless = to_jsonb(OLD) - nameless
            AND (NEW.contributor_id IS NULL OR NEW.contributor_id IS NOT DISTINCT FROM OLD.contributor_id) THEN
            RETURN NEW;
          END IF;
          IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM plg WHERE id = OLD.plg_id) THEN
            RETURN OLD;
          END IF;
        END IF;
        RAISE EXCEPTION 'a frozen protocol never changes' USING ERRCODE = '23514', CONSTRAINT = 'protocol_version_frozen';
      END $$`);
    await runner.query(
      `CREATE TRIGGER protocol_version_frozen BEFORE UPDATE OR DELETE ON protocol_version FOR EACH ROW EXECUTE FUNCTION protocol_version_stays()`,
    );
    await runner.query(
      `CREATE TRIGGER protocol_version_no_truncate BEFORE TRUNCATE ON protocol_version FOR EACH STATEMENT EXECUTE FUNCTION protocol_version_stays()`,
    );
    await runner.query(
      `CREATE TRIGGER protocol_question_frozen BEFORE INSERT OR UPDATE OR DELETE ON protocol_question FOR EACH ROW EXECUTE FUNCTION protocol_question_stays()`,
    );
    await runner.query(
      `CREATE TRIGGER protocol_question_no_truncate BEFORE TRUNCATE ON protocol_question FOR EACH STATEMENT EXECUTE FUNCTION protocol_question_stays()`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
