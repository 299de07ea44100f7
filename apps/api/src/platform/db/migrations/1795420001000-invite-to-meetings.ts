import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every member's calendar was told of a meeting, and what they answered. */
export class InviteToMeetings1795420001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE invite (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      meeting_id uuid NOT NULL,
      user_id uuid NOT NULL,
      method text,
      sequence integer NOT NULL,
      raised integer NOT NULL DEFAULT '0',
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      answer text,
      answered_at timestamptz,
      reply_stamp timestamptz,
      CONSTRAINT invite_pkey PRIMARY KEY (id),
      CONSTRAINT invite_once UNIQUE (meeting_id, user_id),
      CONSTRAINT invite_method CHECK (method in ('REQUEST', 'CANCEL')),
      CONSTRAINT invite_answer CHECK (answer in ('accepted', 'tentative', 'declined')),
      CONSTRAINT invite_answer_dated CHECK ((answer is null) = (answered_at is null)),
      CONSTRAINT invite_sequence CHECK (sequence >= 0 and raised >= 0),
      CONSTRAINT invite_meeting_in_plg FOREIGN KEY (meeting_id, plg_id) REFERENCES meeting (id, plg_id) ON DELETE CASCADE,
      CONSTRAINT invite_user_exists FOREIGN KEY (user_id) REFERENCES user_account (id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX invite_user ON invite (user_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE invite');
  }
}
