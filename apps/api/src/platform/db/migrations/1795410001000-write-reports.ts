import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WriteReports1795410001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE report (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      title text NOT NULL,
      slug text,
      CONSTRAINT report_pkey PRIMARY KEY (id),
      CONSTRAINT report_one_per_plg UNIQUE (plg_id),
      CONSTRAINT report_in_plg UNIQUE (id, plg_id),
      CONSTRAINT report_slug UNIQUE (slug),
      CONSTRAINT report_plg FOREIGN KEY (plg_id) REFERENCES plg (id) ON DELETE CASCADE
    )`);
    await runner.query(`CREATE TABLE section (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      report_id uuid NOT NULL,
      leading_question_id uuid,
      position smallint NOT NULL,
      kind text NOT NULL,
      title text NOT NULL,
      CONSTRAINT section_pkey PRIMARY KEY (id),
      CONSTRAINT section_in_plg UNIQUE (id, plg_id),
      CONSTRAINT section_position UNIQUE (report_id, position) DEFERRABLE INITIALLY DEFERRED,
      CONSTRAINT section_kind CHECK (kind in ('text', 'themes', 'recommendations')),
      CONSTRAINT section_report_in_plg FOREIGN KEY (report_id, plg_id)
        REFERENCES report (id, plg_id) ON DELETE CASCADE,
      CONSTRAINT section_leading_question_in_plg FOREIGN KEY (leading_question_id, plg_id)
        REFERENCES leading_question (id, plg_id) ON DELETE RESTRICT
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX section_generated_once ON section (report_id, kind) WHERE kind <> 'text'`,
    );
    await runner.query(`CREATE TABLE section_lead (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      section_id uuid NOT NULL,
      membership_id uuid NOT NULL,
      CONSTRAINT section_lead_pkey PRIMARY KEY (id),
      CONSTRAINT section_lead_once UNIQUE (section_id, membership_id),
      CONSTRAINT section_lead_section_in_plg FOREIGN KEY (section_id, plg_id)
        REFERENCES section (id, plg_id) ON DELETE CASCADE,
      CONSTRAINT section_lead_membership FOREIGN KEY (membership_id) REFERENCES membership (id) ON DELETE CASCADE
    )`);
    await runner.query(`CREATE TABLE comment (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      section_id uuid NOT NULL,
      author_id uuid,
      text text NOT NULL,
      excerpt text NOT NULL DEFAULT '',
      resolved_at timestamptz,
      CONSTRAINT comment_pkey PRIMARY KEY (id),
      CONSTRAINT comment_section_in_plg FOREIGN KEY (section_id, plg_id)
        REFERENCES section (id, plg_id) ON DELETE CASCADE,
      CONSTRAINT comment_author FOREIGN KEY (author_id) REFERENCES user_account (id) ON DELETE SET NULL
    )`);
    await runner.query('CREATE INDEX comment_section ON comment (section_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE comment, section_lead, section, report');
  }
}
