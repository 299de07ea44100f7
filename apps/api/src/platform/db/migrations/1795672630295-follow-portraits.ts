import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Readers without an account who follow a public portrait by mail, and the links in their letters. */
export class FollowPortraits1795672630295 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE edition_follower (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      portrait_id uuid NOT NULL,
      email text NOT NULL,
      locale text NOT NULL,
      confirmed_at timestamptz,
      CONSTRAINT edition_follower_once UNIQUE (portrait_id, email),
      CONSTRAINT edition_follower_pkey PRIMARY KEY (id)
    )`);
    await runner.query(
      `CREATE INDEX edition_follower_unconfirmed ON edition_follower (created_at) WHERE confirmed_at is null`,
    );
    await runner.query(`CREATE TABLE follow_link (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      follower_id uuid NOT NULL,
      token_hash bytea NOT NULL,
      CONSTRAINT follow_link_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX follow_link_token ON follow_link (token_hash)`);
    await runner.query(`CREATE INDEX follow_link_follower ON follow_link (follower_id)`);
    await runner.query(
      `ALTER TABLE edition_follower ADD CONSTRAINT edition_follower_portrait FOREIGN KEY (portrait_id, plg_id) REFERENCES portrait(id,plg_id) ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE follow_link ADD CONSTRAINT follow_link_of FOREIGN KEY (follower_id) REFERENCES edition_follower(id) ON DELETE CASCADE`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
