import type { MigrationInterface, QueryRunner } from 'typeorm';

const refuse = (words: string, constraint: string): string =>
  `RAISE EXCEPTION '${words}' USING ERRCODE = '23514', CONSTRAINT = '${constraint}'`;

const row = `id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL`;

/** Two who code the same answers without seeing each other, and what a third makes of their differences. */
export class CodeTwice1795692000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createTables(runner);
    await this.setStages(runner);
    await this.keepOriginals(runner);
  }

  private async createTables(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE double_coding (
      ${row},
      name text NOT NULL,
      first_coder_id uuid,
      second_coder_id uuid,
      adjudicator_id uuid,
      first_in_at timestamptz,
      second_in_at timestamptz,
      closed_at timestamptz,
      CONSTRAINT double_coding_in_plg UNIQUE (id, plg_id),
      CONSTRAINT double_coding_three_people
        CHECK (first_coder_id <> second_coder_id and adjudicator_id not in (first_coder_id, second_coder_id)),
      CONSTRAINT double_coding_closed_by_both
        CHECK ((closed_at is not null) = (first_in_at is not null and second_in_at is not null)),
      CONSTRAINT double_coding_pkey PRIMARY KEY (id),
      CONSTRAINT double_coding_of_plg FOREIGN KEY (plg_id) REFERENCES plg(id) ON DELETE CASCADE,
      CONSTRAINT double_coding_first FOREIGN KEY (first_coder_id) REFERENCES user_account(id) ON DELETE SET NULL,
      CONSTRAINT double_coding_second FOREIGN KEY (second_coder_id) REFERENCES user_account(id) ON DELETE SET NULL,
      CONSTRAINT double_coding_adjudicator FOREIGN KEY (adjudicator_id) REFERENCES user_account(id) ON DELETE SET NULL
    )`);
    await runner.query('CREATE INDEX double_coding_plg ON double_coding (plg_id)');
    await runner.query(`CREATE TABLE double_coding_unit (
      ${row},
      double_coding_id uuid NOT NULL,
      answer_id uuid NOT NULL,
      CONSTRAINT double_coding_unit_once UNIQUE (answer_id),
      CONSTRAINT double_coding_unit_pkey PRIMARY KEY (id),
      CONSTRAINT double_coding_unit_in_plg FOREIGN KEY (double_coding_id, plg_id)
        REFERENCES double_coding(id, plg_id) ON DELETE CASCADE,
      CONSTRAINT double_coding_unit_answer FOREIGN KEY (answer_id) REFERENCES answer(id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX double_coding_unit_of ON double_coding_unit (double_coding_id)');
    await runner.query(`CREATE TABLE double_coding_decision (
      ${row},
      unit_id uuid NOT NULL,
      code_id uuid NOT NULL,
      applies boolean NOT NULL,
      reason text NOT NULL,
      decided_by_id uuid,
      CONSTRAINT double_coding_decision_once UNIQUE (unit_id, code_id),
      CONSTRAINT double_coding_decision_reason CHECK (reason <> ''),
      CONSTRAINT double_coding_decision_pkey PRIMARY KEY (id),
      CONSTRAINT double_coding_decision_unit FOREIGN KEY (unit_id) REFERENCES double_coding_unit(id) ON DELETE CASCADE,
      CONSTRAINT double_coding_decision_code FOREIGN KEY (code_id, plg_id) REFERENCES code(id, plg_id),
      CONSTRAINT double_coding_decision_by FOREIGN KEY (decided_by_id) REFERENCES user_account(id) ON DELETE SET NULL
    )`);
  }

  /** Which codings are blind work is settled where every door ends: only the two, only until they handed in. */
  private async setStages(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION coding_stage() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        double double_coding;
      BEGIN
        SELECT d.* INTO double FROM double_coding d JOIN double_coding_unit u ON u.double_coding_id = d.id
          WHERE u.answer_id = NEW.answer_id AND d.closed_at IS NULL FOR SHARE OF d;
        IF NOT FOUND THEN
          NEW.stage := 'free';
        ELSIF (NEW.coder_id = double.first_coder_id AND double.first_in_at IS NULL)
          OR (NEW.coder_id = double.second_coder_id AND double.second_in_at IS NULL) THEN
          NEW.stage := 'blind';
        ELSIF NEW.coder_id IN (double.first_coder_id, double.second_coder_id) THEN
          ${refuse('what was handed in stays as it was', 'coding_handed_in')};
        ELSE
          ${refuse('two are coding this without seeing each other', 'coding_blind')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER coding_stage BEFORE INSERT ON coding
      FOR EACH ROW EXECUTE FUNCTION coding_stage()`);
    await runner.query(`
      CREATE FUNCTION double_coding_unit_is_fresh() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM coding WHERE answer_id = NEW.answer_id) THEN
          ${refuse('somebody coded this already', 'double_coding_unit_is_fresh')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER double_coding_unit_is_fresh BEFORE INSERT ON double_coding_unit
      FOR EACH ROW EXECUTE FUNCTION double_coding_unit_is_fresh()`);
    await runner.query(`
      CREATE FUNCTION unit_follows_answer() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM double_coding_unit WHERE answer_id = NEW.id;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER unit_follows_answer AFTER UPDATE OF words_sealed ON answer
      FOR EACH ROW WHEN (NEW.words_sealed IS NULL) EXECUTE FUNCTION unit_follows_answer()`);
  }

  /** What was handed in stays, unless its words go: then it goes by the triggers that follow them. */
  private async keepOriginals(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION coding_handed_in_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          -- A respondent who changed their own words takes them out of everything that was made of them.
          IF pg_trigger_depth() = 1 AND NOT EXISTS (
            SELECT FROM answer WHERE id = OLD.answer_id AND corrected_voice = 'respondent'
          ) THEN
            ${refuse('what was handed in stays as it was', 'coding_handed_in')};
          END IF;
          RETURN OLD;
        END IF;
        IF (NEW.answer_id, NEW.code_id, NEW.start_at, NEW.end_at, NEW.answer_print)
            IS DISTINCT FROM (OLD.answer_id, OLD.code_id, OLD.start_at, OLD.end_at, OLD.answer_print)
          OR (NEW.coder_id IS NOT NULL AND NEW.coder_id IS DISTINCT FROM OLD.coder_id)
          OR (NEW.stage <> OLD.stage AND NEW.stage <> 'original') THEN
          ${refuse('what was handed in stays as it was', 'coding_handed_in')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER coding_handed_in_stays BEFORE UPDATE OR DELETE ON coding
      FOR EACH ROW WHEN (OLD.stage IN ('handed_in', 'original')) EXECUTE FUNCTION coding_handed_in_stays()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
