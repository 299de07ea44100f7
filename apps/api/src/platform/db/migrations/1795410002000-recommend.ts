import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Recommend1795410002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE recommendation (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      position smallint NOT NULL,
      audience text NOT NULL,
      wording text NOT NULL,
      state text NOT NULL,
      owner_id uuid,
      due date,
      proposed_by_id uuid,
      CONSTRAINT recommendation_pkey PRIMARY KEY (id),
      CONSTRAINT recommendation_in_plg UNIQUE (id, plg_id),
      CONSTRAINT recommendation_position UNIQUE (plg_id, position) DEFERRABLE INITIALLY DEFERRED,
      CONSTRAINT recommendation_audience CHECK (audience in ('practice', 'policy')),
      CONSTRAINT recommendation_state CHECK (state in ('idea', 'candidate', 'agreed')),
      CONSTRAINT recommendation_plg FOREIGN KEY (plg_id) REFERENCES plg (id) ON DELETE CASCADE,
      CONSTRAINT recommendation_owner FOREIGN KEY (owner_id) REFERENCES membership (id) ON DELETE SET NULL,
      CONSTRAINT recommendation_proposed_by FOREIGN KEY (proposed_by_id)
        REFERENCES user_account (id) ON DELETE SET NULL
    )`);
    await runner.query(`CREATE TABLE recommendation_theme (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      recommendation_id uuid NOT NULL,
      theme_id uuid NOT NULL,
      CONSTRAINT recommendation_theme_pkey PRIMARY KEY (id),
      CONSTRAINT recommendation_theme_once UNIQUE (recommendation_id, theme_id),
      CONSTRAINT evidence_recommendation_in_plg FOREIGN KEY (recommendation_id, plg_id)
        REFERENCES recommendation (id, plg_id) ON DELETE CASCADE,
      CONSTRAINT evidence_theme_in_plg FOREIGN KEY (theme_id, plg_id)
        REFERENCES theme (id, plg_id) ON DELETE RESTRICT
    )`);
    await runner.query('CREATE INDEX recommendation_theme_of_theme ON recommendation_theme (theme_id)');
    // Judged at commit, because a recommendation and its evidence are written one after the other.
    await runner.query(`CREATE FUNCTION recommendation_has_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        concerned uuid;
      BEGIN
        IF TG_TABLE_NAME = 'recommendation' THEN concerned := NEW.id; ELSE concerned := OLD.recommendation_id; END IF;
        IF EXISTS (SELECT FROM recommendation r WHERE r.id = concerned AND r.state = 'agreed')
          AND NOT EXISTS (SELECT FROM recommendation_theme t WHERE t.recommendation_id = concerned)
        THEN
          RAISE EXCEPTION 'an agreed recommendation rests on a theme'
            USING ERRCODE = '23514', CONSTRAINT = 'recommendation_has_evidence';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE CONSTRAINT TRIGGER recommendation_has_evidence
      AFTER INSERT OR UPDATE ON recommendation DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION recommendation_has_evidence()`);
    await runner.query(`CREATE CONSTRAINT TRIGGER recommendation_keeps_evidence
      AFTER UPDATE OR DELETE ON recommendation_theme DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION recommendation_has_evidence()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recommendation_theme, recommendation');
    await runner.query('DROP FUNCTION recommendation_has_evidence');
  }
}
