import type { MigrationInterface, QueryRunner } from 'typeorm';

const made = `id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL`;

/** Editions of portraits for everyone, the yes of each who holds the seat, and questions of readers. */
export class MakePortraitsPublic1795668705135 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE portrait ADD COLUMN started_from jsonb`);
    await runner.query(`CREATE TABLE edition (
      ${made},
      portrait_id uuid NOT NULL,
      number integer NOT NULL,
      slug text NOT NULL,
      showcase jsonb NOT NULL,
      sha256 text NOT NULL,
      proposed_at timestamptz NOT NULL,
      proposed_by_id uuid,
      published_at timestamptz,
      declined_at timestamptz,
      withdrawn_at timestamptz,
      page text,
      page_key text,
      CONSTRAINT edition_hash CHECK (sha256 ~ '^[0-9a-f]{64}$'),
      CONSTRAINT edition_declined_or_public CHECK (declined_at is null or published_at is null),
      CONSTRAINT edition_withdrawn_after_public CHECK (withdrawn_at is null or published_at is not null),
      CONSTRAINT edition_number UNIQUE (portrait_id, number),
      CONSTRAINT edition_address UNIQUE (slug, number),
      CONSTRAINT edition_in_plg UNIQUE (id, plg_id),
      CONSTRAINT edition_pkey PRIMARY KEY (id)
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX edition_one_proposal ON edition (portrait_id) WHERE published_at is null and declined_at is null`,
    );
    await runner.query(`CREATE TABLE edition_consent (
      ${made},
      edition_id uuid NOT NULL,
      user_id uuid,
      sha256 text NOT NULL,
      consented_at timestamptz NOT NULL,
      CONSTRAINT edition_consent_once UNIQUE (edition_id, user_id),
      CONSTRAINT edition_consent_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE TABLE edition_question (
      ${made},
      portrait_id uuid NOT NULL,
      name text NOT NULL,
      email text NOT NULL,
      words text NOT NULL,
      token_hash bytea NOT NULL,
      confirmed_at timestamptz,
      CONSTRAINT edition_question_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX edition_question_token ON edition_question (token_hash)`);
    await runner.query(`CREATE INDEX edition_question_age ON edition_question (created_at)`);
    for (const [table, name] of [
      ['edition', 'edition_portrait'],
      ['edition_question', 'edition_question_portrait'],
    ])
      await runner.query(
        `ALTER TABLE ${table} ADD CONSTRAINT ${name} FOREIGN KEY (portrait_id, plg_id) REFERENCES portrait(id,plg_id) ON DELETE CASCADE`,
      );
    await runner.query(
      `ALTER TABLE edition ADD CONSTRAINT edition_proposed_by FOREIGN KEY (proposed_by_id) REFERENCES user_account(id) ON DELETE SET NULL`,
    );
    await runner.query(
      `ALTER TABLE edition_consent ADD CONSTRAINT edition_consent_edition FOREIGN KEY (edition_id, plg_id) REFERENCES edition(id,plg_id) ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE edition_consent ADD CONSTRAINT edition_consent_user FOREIGN KEY (user_id) REFERENCES user_account(id) ON DELETE SET NULL`,
    );

    // What was said yes to is what stands there.
    await runner.query(`
      CREATE FUNCTION edition_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.portrait_id, NEW.number, NEW.slug, NEW.showcase, NEW.sha256)
          IS DISTINCT FROM (OLD.portrait_id, OLD.number, OLD.slug, OLD.showcase, OLD.sha256) THEN
          RAISE EXCEPTION 'the words of an edition never change'
            USING ERRCODE = '23514', CONSTRAINT = 'edition_frozen';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      `CREATE TRIGGER edition_frozen BEFORE UPDATE ON edition FOR EACH ROW EXECUTE FUNCTION edition_stays()`,
    );
    // Nothing becomes public without the yes of everyone who holds the seat; checked at commit.
    await runner.query(`
      CREATE FUNCTION edition_has_consent() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM edition_consent WHERE edition_id = NEW.id AND sha256 = NEW.sha256)
          OR EXISTS (
            SELECT FROM portrait p JOIN membership m ON m.seat_id = p.seat_id
            WHERE p.id = NEW.portrait_id AND m.joined_at IS NOT NULL AND m.left_at IS NULL AND NOT m.is_temporary
            AND NOT EXISTS (
              SELECT FROM edition_consent c
              WHERE c.edition_id = NEW.id AND c.user_id = m.user_id AND c.sha256 = NEW.sha256
            )
          ) THEN
          RAISE EXCEPTION 'an edition is public with the consent of its programme'
            USING ERRCODE = '23514', CONSTRAINT = 'edition_consented';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE CONSTRAINT TRIGGER edition_consented AFTER INSERT OR UPDATE OF published_at ON edition
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
      WHEN (NEW.published_at IS NOT NULL) EXECUTE FUNCTION edition_has_consent()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
