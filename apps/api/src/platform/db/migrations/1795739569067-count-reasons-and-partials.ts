import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers in words coded to reasons, and those who began and did not finish named apart. */
export class CountReasonsAndPartials1795739569067 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE reason (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      instrument_id uuid NOT NULL,
      question_id uuid NOT NULL,
      name text NOT NULL,
      CONSTRAINT reason_pkey PRIMARY KEY (id),
      CONSTRAINT reason_in_instrument UNIQUE (id, instrument_id, plg_id),
      CONSTRAINT reason_named CHECK (name <> ''),
      CONSTRAINT reason_of_instrument FOREIGN KEY (instrument_id, plg_id) REFERENCES instrument(id, plg_id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE UNIQUE INDEX reason_name ON reason (instrument_id, question_id, name)');
    await runner.query(`CREATE TABLE reason_answer (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      instrument_id uuid NOT NULL,
      reason_id uuid NOT NULL,
      response_id uuid NOT NULL,
      CONSTRAINT reason_answer_pkey PRIMARY KEY (id),
      CONSTRAINT reason_answer_of FOREIGN KEY (reason_id, instrument_id, plg_id) REFERENCES reason(id, instrument_id, plg_id) ON DELETE CASCADE,
      CONSTRAINT reason_answer_by FOREIGN KEY (response_id) REFERENCES instrument_response(id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE UNIQUE INDEX reason_answer_once ON reason_answer (reason_id, response_id)');
    await runner.query('CREATE INDEX reason_answer_response ON reason_answer (response_id)');
    await runner.query('ALTER TABLE instrument ADD partials integer');
    await runner.query(`ALTER TABLE instrument ADD CONSTRAINT instrument_partials_of_closed
      CHECK (partials is null or (closed_at is not null and partials >= 0))`);
    await runner.query('ALTER TABLE survey ADD completes integer, ADD partials integer');
    await runner.query(
      'ALTER TABLE survey ADD CONSTRAINT survey_people CHECK (completes >= 5 and partials >= 0)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE survey DROP COLUMN completes, DROP COLUMN partials');
    await runner.query('ALTER TABLE instrument DROP COLUMN partials');
    await runner.query('DROP TABLE reason_answer');
    await runner.query('DROP TABLE reason');
  }
}
