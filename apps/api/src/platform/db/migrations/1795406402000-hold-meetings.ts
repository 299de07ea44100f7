import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a meeting is about, who was there, and what came out of it. */
export class HoldMeetings1795406402000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE agenda_item (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      meeting_id uuid NOT NULL,
      position smallint NOT NULL,
      title text NOT NULL,
      minutes smallint NOT NULL,
      extra_minutes smallint NOT NULL DEFAULT '0',
      is_current boolean NOT NULL DEFAULT false,
      elapsed_ms integer NOT NULL DEFAULT '0',
      running_since timestamptz,
      CONSTRAINT agenda_item_in_meeting UNIQUE (id, meeting_id),
      CONSTRAINT agenda_item_position UNIQUE (meeting_id, position) DEFERRABLE INITIALLY DEFERRED,
      CONSTRAINT agenda_item_runs_when_current CHECK (running_since is null or is_current),
      CONSTRAINT agenda_item_minutes CHECK (minutes between 1 and 480),
      CONSTRAINT agenda_item_pkey PRIMARY KEY (id)
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX agenda_item_one_current ON agenda_item (meeting_id) WHERE is_current`,
    );
    await runner.query(`CREATE TABLE commitment (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      meeting_id uuid NOT NULL,
      agenda_item_id uuid,
      text text NOT NULL,
      membership_id uuid,
      due_on date NOT NULL,
      state text NOT NULL DEFAULT 'open',
      reason text NOT NULL DEFAULT '',
      CONSTRAINT commitment_dropped_with_reason CHECK (state <> 'dropped' or reason <> ''),
      CONSTRAINT commitment_state CHECK (state in ('open', 'done', 'dropped')),
      CONSTRAINT commitment_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX commitment_open ON commitment (membership_id) WHERE state = 'open'`);
    await runner.query(`CREATE INDEX commitment_open_in_plg ON commitment (plg_id) WHERE state = 'open'`);
    await runner.query(`CREATE INDEX commitment_meeting ON commitment (meeting_id)`);
    await runner.query(`CREATE TABLE decision (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      meeting_id uuid NOT NULL,
      agenda_item_id uuid,
      text text NOT NULL,
      CONSTRAINT decision_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX decision_meeting ON decision (meeting_id)`);
    await runner.query(`CREATE TABLE attendance (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      meeting_id uuid NOT NULL,
      membership_id uuid NOT NULL,
      state text NOT NULL,
      CONSTRAINT attendance_once UNIQUE (meeting_id, membership_id),
      CONSTRAINT attendance_state CHECK (state in ('present', 'excused')),
      CONSTRAINT attendance_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`ALTER TABLE agenda_item
      ADD CONSTRAINT agenda_item_meeting FOREIGN KEY (meeting_id, plg_id)
      REFERENCES meeting(id,plg_id) ON DELETE CASCADE`);
    await runner.query(`ALTER TABLE commitment
      ADD CONSTRAINT commitment_meeting_exists FOREIGN KEY (meeting_id, plg_id)
      REFERENCES meeting(id,plg_id) ON DELETE CASCADE`);
    await runner.query(`ALTER TABLE commitment
      ADD CONSTRAINT commitment_agenda_item FOREIGN KEY (agenda_item_id, meeting_id)
      REFERENCES agenda_item(id,meeting_id)`);
    await runner.query(`ALTER TABLE commitment
      ADD CONSTRAINT commitment_membership FOREIGN KEY (membership_id)
      REFERENCES membership(id) ON DELETE SET NULL`);
    await runner.query(`ALTER TABLE decision
      ADD CONSTRAINT decision_meeting_exists FOREIGN KEY (meeting_id, plg_id)
      REFERENCES meeting(id,plg_id) ON DELETE CASCADE`);
    await runner.query(`ALTER TABLE decision
      ADD CONSTRAINT decision_agenda_item FOREIGN KEY (agenda_item_id, meeting_id)
      REFERENCES agenda_item(id,meeting_id)`);
    await runner.query(`ALTER TABLE attendance
      ADD CONSTRAINT attendance_meeting FOREIGN KEY (meeting_id, plg_id)
      REFERENCES meeting(id,plg_id) ON DELETE CASCADE`);
    await runner.query(`ALTER TABLE attendance
      ADD CONSTRAINT attendance_membership FOREIGN KEY (membership_id)
      REFERENCES membership(id) ON DELETE CASCADE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE agenda_item, commitment, decision, attendance`);
  }
}
