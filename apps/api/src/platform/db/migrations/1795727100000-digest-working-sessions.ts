import type { MigrationInterface, QueryRunner } from 'typeorm';

const base = `id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,`;

/** Working sessions in groups, what stood on their sheets, and what of it says the same. */
export class DigestWorkingSessions1795727100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE workshop (
      ${base}
      title text NOT NULL,
      held_on date NOT NULL,
      dream_question text NOT NULL,
      need_question text NOT NULL,
      CONSTRAINT workshop_pkey PRIMARY KEY (id),
      CONSTRAINT workshop_in_plg UNIQUE (id, plg_id),
      CONSTRAINT workshop_named CHECK (title <> '' and dream_question <> '' and need_question <> ''),
      CONSTRAINT workshop_plg_exists FOREIGN KEY (plg_id) REFERENCES plg(id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX workshop_plg ON workshop (plg_id)');
    await runner.query(`CREATE TABLE workshop_group (
      ${base}
      workshop_id uuid NOT NULL,
      number integer NOT NULL,
      name text NOT NULL DEFAULT '',
      people smallint NOT NULL,
      CONSTRAINT workshop_group_pkey PRIMARY KEY (id),
      CONSTRAINT workshop_group_in_workshop UNIQUE (id, workshop_id, plg_id),
      CONSTRAINT workshop_group_people CHECK (people between 1 and 200),
      CONSTRAINT workshop_group_of FOREIGN KEY (workshop_id, plg_id) REFERENCES workshop(id, plg_id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE UNIQUE INDEX workshop_group_number ON workshop_group (workshop_id, number)');
    await runner.query(`CREATE TABLE workshop_category (
      ${base}
      workshop_id uuid NOT NULL,
      kind text NOT NULL,
      name text NOT NULL,
      merged_into_id uuid,
      CONSTRAINT workshop_category_pkey PRIMARY KEY (id),
      CONSTRAINT workshop_category_of_kind UNIQUE (id, workshop_id, kind),
      CONSTRAINT workshop_category_named CHECK (name <> ''),
      CONSTRAINT workshop_category_kind CHECK (kind in ('dream', 'need')),
      CONSTRAINT workshop_category_not_into_itself CHECK (merged_into_id <> id),
      CONSTRAINT workshop_category_in FOREIGN KEY (workshop_id, plg_id) REFERENCES workshop(id, plg_id) ON DELETE CASCADE,
      CONSTRAINT workshop_category_merged_alike FOREIGN KEY (merged_into_id, workshop_id, kind) REFERENCES workshop_category(id, workshop_id, kind)
    )`);
    await runner.query(
      'CREATE UNIQUE INDEX workshop_category_name ON workshop_category (workshop_id, kind, name) WHERE merged_into_id is null',
    );
    await runner.query(`CREATE TABLE workshop_answer (
      ${base}
      workshop_id uuid NOT NULL,
      group_id uuid NOT NULL,
      kind text NOT NULL,
      text text NOT NULL,
      revision integer NOT NULL DEFAULT 1,
      category_id uuid,
      CONSTRAINT workshop_answer_pkey PRIMARY KEY (id),
      CONSTRAINT workshop_answer_text CHECK (text <> ''),
      CONSTRAINT workshop_answer_kind CHECK (kind in ('dream', 'need')),
      CONSTRAINT workshop_answer_revision CHECK (revision > 0),
      CONSTRAINT workshop_answer_of FOREIGN KEY (group_id, workshop_id, plg_id) REFERENCES workshop_group(id, workshop_id, plg_id) ON DELETE CASCADE,
      CONSTRAINT workshop_answer_alike FOREIGN KEY (category_id, workshop_id, kind) REFERENCES workshop_category(id, workshop_id, kind)
    )`);
    await runner.query('CREATE INDEX workshop_answer_group ON workshop_answer (group_id)');
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
