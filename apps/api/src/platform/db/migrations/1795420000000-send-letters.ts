import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters as pages, claimed while they are sent, and links with which one person does one thing. */
export class SendLetters1795420000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE mail ADD html text NOT NULL DEFAULT '', ADD claimed_at timestamptz`);
    await runner.query(`CREATE TABLE personal_link (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      token_hash bytea NOT NULL,
      purpose text NOT NULL,
      subject_id uuid NOT NULL,
      user_id uuid NOT NULL,
      expires_at timestamptz NOT NULL,
      revoked_at timestamptz,
      CONSTRAINT personal_link_pkey PRIMARY KEY (id),
      CONSTRAINT personal_link_user_exists FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE UNIQUE INDEX personal_link_token ON personal_link (token_hash)');
    await runner.query('CREATE INDEX personal_link_subject ON personal_link (subject_id, user_id)');
    await runner.query('CREATE INDEX personal_link_user ON personal_link (user_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE personal_link');
    await runner.query('ALTER TABLE mail DROP html, DROP claimed_at');
  }
}
