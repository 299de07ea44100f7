import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Polls for the date of a meeting, their dates, and what each member says about each. */
export class PollDates1795420002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const base = `id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now()`;
    await runner.query(`CREATE TABLE date_poll (
      ${base},
      plg_id uuid NOT NULL,
      key uuid NOT NULL,
      meeting_id uuid,
      title text NOT NULL,
      state text NOT NULL DEFAULT 'open',
      facilitator_id uuid,
      answer_by date,
      settled_option_id uuid,
      CONSTRAINT date_poll_pkey PRIMARY KEY (id),
      CONSTRAINT date_poll_key UNIQUE (key),
      CONSTRAINT date_poll_in_plg UNIQUE (id, plg_id),
      CONSTRAINT date_poll_state CHECK (state in ('open', 'settled', 'withdrawn')),
      CONSTRAINT date_poll_settled_whole CHECK (
        (state = 'settled') = (settled_option_id is not null) and (state <> 'settled' or meeting_id is not null)
      ),
      CONSTRAINT date_poll_plg_exists FOREIGN KEY (plg_id) REFERENCES plg (id) ON DELETE CASCADE,
      CONSTRAINT date_poll_meeting_in_plg FOREIGN KEY (meeting_id, plg_id) REFERENCES meeting (id, plg_id) ON DELETE CASCADE,
      CONSTRAINT date_poll_facilitator FOREIGN KEY (facilitator_id) REFERENCES membership (id) ON DELETE SET NULL
    )`);
    await runner.query('CREATE INDEX date_poll_plg ON date_poll (plg_id)');
    await runner.query(
      `CREATE UNIQUE INDEX date_poll_one_per_meeting ON date_poll (meeting_id) WHERE state = 'open'`,
    );
    await runner.query(`CREATE TABLE date_option (
      ${base},
      poll_id uuid NOT NULL,
      starts_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      CONSTRAINT date_option_pkey PRIMARY KEY (id),
      CONSTRAINT date_option_once UNIQUE (poll_id, starts_at, ends_at),
      CONSTRAINT date_option_ends_after_start CHECK (ends_at > starts_at),
      CONSTRAINT date_option_poll FOREIGN KEY (poll_id) REFERENCES date_poll (id) ON DELETE CASCADE
    )`);
    await runner.query(`ALTER TABLE date_poll ADD CONSTRAINT date_poll_settled_option
      FOREIGN KEY (settled_option_id) REFERENCES date_option (id)`);
    await runner.query(`CREATE TABLE date_answer (
      ${base},
      option_id uuid NOT NULL,
      membership_id uuid NOT NULL,
      value text NOT NULL,
      CONSTRAINT date_answer_pkey PRIMARY KEY (id),
      CONSTRAINT date_answer_once UNIQUE (option_id, membership_id),
      CONSTRAINT date_answer_value CHECK (value in ('yes', 'if_need_be', 'no')),
      CONSTRAINT date_answer_option FOREIGN KEY (option_id) REFERENCES date_option (id) ON DELETE CASCADE,
      CONSTRAINT date_answer_membership_exists FOREIGN KEY (membership_id) REFERENCES membership (id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX date_answer_membership ON date_answer (membership_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE date_answer, date_option, date_poll CASCADE');
  }
}
