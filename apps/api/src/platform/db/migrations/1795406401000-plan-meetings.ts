import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A cycle of meetings per group, and the secret addresses of personal calendars. */
export class PlanMeetings1795406401000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE calendar_feed (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      user_id uuid NOT NULL,
      token_hash bytea NOT NULL,
      CONSTRAINT calendar_feed_token UNIQUE (token_hash),
      CONSTRAINT calendar_feed_user UNIQUE (user_id),
      CONSTRAINT calendar_feed_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE TABLE cycle (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      key uuid NOT NULL,
      target_weeks smallint NOT NULL,
      min_weeks smallint NOT NULL,
      max_weeks smallint NOT NULL,
      weekday smallint NOT NULL,
      start_time text NOT NULL,
      end_time text NOT NULL,
      CONSTRAINT cycle_in_plg UNIQUE (id, plg_id),
      CONSTRAINT cycle_one_per_plg UNIQUE (plg_id),
      CONSTRAINT cycle_weekday CHECK (weekday between 1 and 7),
      CONSTRAINT cycle_bounds CHECK (min_weeks >= 1 and min_weeks <= target_weeks and target_weeks <= max_weeks),
      CONSTRAINT cycle_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE TABLE meeting (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      cycle_id uuid,
      title text NOT NULL,
      goal text NOT NULL DEFAULT '',
      state text NOT NULL DEFAULT 'planned',
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      time_zone text NOT NULL DEFAULT 'Europe/Amsterdam',
      location text NOT NULL DEFAULT '',
      join_url text,
      uid text NOT NULL,
      sequence integer NOT NULL DEFAULT '0',
      opened_at timestamptz,
      held_at timestamptz,
      CONSTRAINT meeting_uid UNIQUE (uid),
      CONSTRAINT meeting_in_plg UNIQUE (id, plg_id),
      CONSTRAINT meeting_join_url_is_https CHECK (join_url like 'https://%'),
      CONSTRAINT meeting_state CHECK (state in ('planned', 'open', 'held', 'cancelled')),
      CONSTRAINT meeting_within_a_day CHECK (ends_at - starts_at <= interval '24 hours'),
      CONSTRAINT meeting_ends_after_start CHECK (ends_at > starts_at),
      CONSTRAINT meeting_pkey PRIMARY KEY (id)
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX meeting_once_per_moment ON meeting (plg_id, starts_at) WHERE state <> 'cancelled'`,
    );
    await runner.query(`ALTER TABLE calendar_feed
      ADD CONSTRAINT calendar_feed_user_exists FOREIGN KEY (user_id)
      REFERENCES user_account(id) ON DELETE CASCADE`);
    await runner.query(`ALTER TABLE cycle
      ADD CONSTRAINT cycle_plg FOREIGN KEY (plg_id)
      REFERENCES plg(id) ON DELETE CASCADE`);
    await runner.query(`ALTER TABLE meeting
      ADD CONSTRAINT meeting_plg FOREIGN KEY (plg_id)
      REFERENCES plg(id) ON DELETE CASCADE`);
    await runner.query(`ALTER TABLE meeting
      ADD CONSTRAINT meeting_cycle_in_plg FOREIGN KEY (cycle_id, plg_id)
      REFERENCES cycle(id,plg_id) ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE calendar_feed, cycle, meeting`);
  }
}
