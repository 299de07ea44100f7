import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One question has a wording per audience, and can be answered with a number, an order, a matrix or an observation. */
export class AnswerInSevenWays1795661000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE protocol_question
      ADD canonical_id uuid NOT NULL DEFAULT gen_random_uuid(),
      ADD rows text[] NOT NULL DEFAULT '{}',
      ADD unit text NOT NULL DEFAULT '',
      ADD number_min double precision,
      ADD number_max double precision,
      DROP CONSTRAINT protocol_question_kind,
      ADD CONSTRAINT protocol_question_kind
        CHECK (kind in ('open', 'scale', 'choice', 'number', 'ranking', 'matrix', 'observation')),
      ADD CONSTRAINT protocol_question_options CHECK ((kind in ('choice', 'ranking', 'matrix')) = (cardinality(options) >= 2) and (kind in ('matrix', 'observation')) = (cardinality(rows) >= 1)),
      ADD CONSTRAINT protocol_question_number CHECK ((kind = 'number' or (unit = '' and number_min is null and number_max is null)) and (number_min is null or number_max is null or number_min <= number_max))`);
    // What stood in several versions already was one question there: its lineage tells. A rewrite of the table is no
    // change of a frozen version, so its triggers need not step aside.
    await runner.query(
      'ALTER TABLE protocol_question ALTER canonical_id DROP DEFAULT, ALTER canonical_id TYPE uuid USING lineage_id',
    );
    await runner.query(
      `CREATE UNIQUE INDEX protocol_question_one_wording ON protocol_question (version_id, canonical_id, audience) WHERE merged_into_id is null`,
    );
    await runner.query(`
      CREATE FUNCTION protocol_question_is_answered_alike() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (
          SELECT FROM protocol_question one
          JOIN protocol_question other ON other.version_id = one.version_id AND other.canonical_id = one.canonical_id
          WHERE one.id = NEW.id
            AND (other.kind, other.scale_max, other.scale_low, other.scale_high, other.options, other.rows, other.unit,
                 other.number_min, other.number_max, other.leading_question_id)
            IS DISTINCT FROM
                (one.kind, one.scale_max, one.scale_low, one.scale_high, one.options, one.rows, one.unit,
                 one.number_min, one.number_max, one.leading_question_id)
        ) THEN
          RAISE EXCEPTION 'wordings of one question are answered alike'
            USING ERRCODE = '23514', CONSTRAINT = 'protocol_question_answered_alike';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE CONSTRAINT TRIGGER protocol_question_answered_alike
      AFTER INSERT OR UPDATE ON protocol_question DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION protocol_question_is_answered_alike()`);
    await runner.query(`ALTER TABLE answer
      ADD number double precision,
      ADD ranking text[] NOT NULL DEFAULT '{}',
      ADD cells jsonb NOT NULL DEFAULT '[]',
      DROP CONSTRAINT answer_skipped_is_empty,
      ADD CONSTRAINT answer_skipped_is_empty CHECK (skip_reason is null or (text = '' and scale is null and choice is null and number is null and ranking = '{}' and cells = '[]' and not is_quote))`);
    await this.emptyWithdrawn(runner);
  }

  /** What was withdrawn is gone, in every way in which something can be said. */
  private async emptyWithdrawn(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION answer_of_withdrawn_is_empty() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.number IS NOT NULL OR NEW.ranking <> '{}' OR NEW.cells <> '[]')
          AND EXISTS (SELECT FROM interview WHERE id = NEW.interview_id AND withdrawn_at IS NOT NULL) THEN
          RAISE EXCEPTION 'what was withdrawn is gone' USING ERRCODE = '23514', CONSTRAINT = 'answer_of_withdrawn';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER answer_of_withdrawn_is_empty BEFORE INSERT OR UPDATE ON answer
      FOR EACH ROW EXECUTE FUNCTION answer_of_withdrawn_is_empty()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
