import type { MigrationInterface, QueryRunner } from 'typeorm';

const refuse = (words: string, constraint: string): string =>
  `RAISE EXCEPTION '${words}' USING ERRCODE = '23514', CONSTRAINT = '${constraint}'`;

const row = `id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL`;

/** Recommendations are written and weighed in silence, merged, and decided by consent. */
export class WeighRecommendations1795693315000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createTables(runner);
    await this.widen(runner);
    await this.bindToWords(runner);
    await this.keepSilent(runner);
  }

  private async createTables(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE weighing (
      ${row},
      step text NOT NULL,
      is_again boolean NOT NULL DEFAULT false,
      dots smallint NOT NULL,
      started_by_id uuid,
      started_at timestamptz NOT NULL,
      closed_at timestamptz,
      CONSTRAINT weighing_pkey PRIMARY KEY (id),
      CONSTRAINT weighing_in_plg UNIQUE (id, plg_id),
      CONSTRAINT weighing_step CHECK (step in ('writing', 'merging', 'weighing', 'closed')),
      CONSTRAINT weighing_dots CHECK (dots between 0 and 20),
      CONSTRAINT weighing_closed CHECK ((step = 'closed') = (closed_at is not null)),
      CONSTRAINT weighing_plg FOREIGN KEY (plg_id) REFERENCES plg (id) ON DELETE CASCADE,
      CONSTRAINT weighing_started_by FOREIGN KEY (started_by_id) REFERENCES user_account (id) ON DELETE SET NULL
    )`);
    await runner.query('CREATE INDEX weighing_of_plg ON weighing (plg_id)');
    await runner.query(`CREATE UNIQUE INDEX weighing_one_at_a_time ON weighing (plg_id)
      WHERE step <> 'closed' and not is_again`);
    await runner.query(`CREATE TABLE weighing_vote (
      ${row},
      weighing_id uuid NOT NULL,
      recommendation_id uuid NOT NULL,
      membership_id uuid NOT NULL,
      wording_version smallint NOT NULL,
      fingers smallint NOT NULL,
      dots smallint NOT NULL DEFAULT 0,
      concern text NOT NULL DEFAULT '',
      CONSTRAINT weighing_vote_pkey PRIMARY KEY (id),
      CONSTRAINT weighing_vote_once UNIQUE (weighing_id, recommendation_id, membership_id),
      CONSTRAINT weighing_vote_fingers CHECK (fingers between 0 and 5),
      CONSTRAINT weighing_vote_dots CHECK (dots between 0 and 20),
      CONSTRAINT weighing_vote_in_plg FOREIGN KEY (weighing_id, plg_id)
        REFERENCES weighing (id, plg_id) ON DELETE CASCADE,
      CONSTRAINT weighing_vote_recommendation_in_plg FOREIGN KEY (recommendation_id, plg_id)
        REFERENCES recommendation (id, plg_id) ON DELETE CASCADE,
      CONSTRAINT weighing_vote_membership FOREIGN KEY (membership_id) REFERENCES membership (id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX weighing_vote_of_recommendation ON weighing_vote (recommendation_id)');
  }

  private async widen(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE recommendation
      DROP CONSTRAINT recommendation_audience,
      ADD wording_version smallint NOT NULL DEFAULT 1,
      ADD is_hidden boolean NOT NULL DEFAULT false,
      ADD review_on date,
      ADD weighing_id uuid,
      ADD merged_into_id uuid,
      ADD talked_version smallint,
      ADD talked_at timestamptz,
      ADD proposal_id uuid,
      ADD decision_id uuid,
      ADD CONSTRAINT recommendation_audience CHECK (audience in ('practice', 'policy', 'students', 'board')),
      ADD CONSTRAINT recommendation_hidden_is_no_result CHECK (not is_hidden or state = 'candidate'),
      ADD CONSTRAINT recommendation_merged_is_no_result CHECK (merged_into_id is null or state <> 'agreed'),
      ADD CONSTRAINT recommendation_not_into_itself CHECK (merged_into_id <> id),
      ADD CONSTRAINT recommendation_weighing FOREIGN KEY (weighing_id) REFERENCES weighing (id) ON DELETE SET NULL,
      ADD CONSTRAINT recommendation_merged_in_plg FOREIGN KEY (merged_into_id, plg_id)
        REFERENCES recommendation (id, plg_id),
      ADD CONSTRAINT recommendation_proposal FOREIGN KEY (proposal_id) REFERENCES proposal (id) ON DELETE SET NULL,
      ADD CONSTRAINT recommendation_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE SET NULL`);
    await runner.query('CREATE INDEX recommendation_of_weighing ON recommendation (weighing_id)');
    await runner.query(`CREATE UNIQUE INDEX recommendation_of_proposal ON recommendation (proposal_id)
      WHERE proposal_id is not null`);
    await runner.query('ALTER TABLE recommendation_theme ADD via_id uuid');
  }

  /** Support belongs to a wording, and nobody gives more dots than they have, whichever door it comes by. */
  private async bindToWords(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION recommendation_counts_wordings() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.wording_version := OLD.wording_version + (NEW.wording IS DISTINCT FROM OLD.wording)::int;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER recommendation_counts_wordings BEFORE UPDATE ON recommendation
      FOR EACH ROW EXECUTE FUNCTION recommendation_counts_wordings()`);
    await runner.query(`
      CREATE FUNCTION weighing_vote_counts() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        of_weighing weighing;
        of_recommendation recommendation;
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended(NEW.weighing_id::text || NEW.membership_id::text, 0));
        SELECT * INTO of_weighing FROM weighing WHERE id = NEW.weighing_id FOR SHARE;
        IF of_weighing.step <> 'weighing' THEN
          ${refuse('this weighing is closed', 'weighing_vote_open')};
        END IF;
        SELECT * INTO of_recommendation FROM recommendation WHERE id = NEW.recommendation_id FOR SHARE;
        IF of_recommendation.weighing_id IS DISTINCT FROM NEW.weighing_id THEN
          ${refuse('this is weighed elsewhere', 'weighing_vote_open')};
        END IF;
        IF of_recommendation.wording_version <> NEW.wording_version THEN
          ${refuse('the words have changed', 'weighing_vote_on_wording')};
        END IF;
        IF NEW.dots + coalesce((
          SELECT sum(dots) FROM weighing_vote
          WHERE weighing_id = NEW.weighing_id AND membership_id = NEW.membership_id AND id <> NEW.id
        ), 0) > of_weighing.dots THEN
          ${refuse('more dots than each person has', 'weighing_vote_dots_in_all')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER weighing_vote_counts BEFORE INSERT OR UPDATE ON weighing_vote
      FOR EACH ROW EXECUTE FUNCTION weighing_vote_counts()`);
  }

  /** What is written in silence is found by nobody. */
  private async keepSilent(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER recommendation_search ON recommendation');
    await runner.query(`CREATE TRIGGER recommendation_search AFTER INSERT OR UPDATE ON recommendation
      FOR EACH ROW WHEN (NOT NEW.is_hidden)
      EXECUTE FUNCTION search_keep('recommendation', '', 'id', 'wording')`);
    await runner.query(`CREATE TRIGGER recommendation_search_gone AFTER DELETE ON recommendation
      FOR EACH ROW EXECUTE FUNCTION search_keep('recommendation', '', 'id', 'wording')`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
