import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NameThemes1795410000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE theme (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      leading_question_id uuid,
      position smallint NOT NULL,
      name text NOT NULL,
      description text NOT NULL DEFAULT '',
      counter_voice text NOT NULL DEFAULT '',
      CONSTRAINT theme_pkey PRIMARY KEY (id),
      CONSTRAINT theme_in_plg UNIQUE (id, plg_id),
      CONSTRAINT theme_position UNIQUE (plg_id, position) DEFERRABLE INITIALLY DEFERRED,
      CONSTRAINT theme_has_name CHECK (name <> ''),
      CONSTRAINT theme_plg FOREIGN KEY (plg_id) REFERENCES plg (id) ON DELETE CASCADE,
      CONSTRAINT theme_leading_question_in_plg FOREIGN KEY (leading_question_id, plg_id)
        REFERENCES leading_question (id, plg_id) ON DELETE RESTRICT
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE theme');
  }
}
