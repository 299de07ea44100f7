import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a period was is told by its name, as far as the length that people typed allows it. */
const kindByName = `case
  when not is_hard and label ~* '(bpv|stage|beroepspraktijk|placement|internship)' then 'placement_weeks'
  when not is_hard and to_on - from_on < 42 then 'exam_weeks'
  when not is_hard then 'placement_weeks'
  when label ~* '(zomer|summer)' and to_on - from_on + 1 between 40 and 46 then 'summer_holiday'
  when to_on - from_on + 1 between 40 and 46 then 'summer_holiday'
  when not (to_on - from_on + 1 between 5 and 9 or to_on - from_on + 1 between 12 and 16)
    then case when label ~* 'studiedag' and to_on - from_on < 5 then 'study_day' else 'closure' end
  when label ~* '(herfst|autumn)' then 'autumn_holiday'
  when label ~* '(kerst|christmas)' then 'christmas_holiday'
  when label ~* '(voorjaar|krokus|carnaval|spring)' then 'spring_holiday'
  when label ~* '(meivakantie|may holiday)' then 'may_holiday'
  else 'closure' end`;

/** A closure longer than sixteen days is kept as several that follow each other. */
const splitLongClosures = `insert into closed_period
    (id, institution_id, kind, label, from_on, to_on, source, retrieved_on)
  select gen_random_uuid(), institution_id, kind, label, part::date,
    least(part::date + 15, to_on), source, retrieved_on
  from closed_period, generate_series(from_on, to_on, interval '16 days') part
  where kind = 'closure' and to_on - from_on >= 16`;

const length = `case when kind in ('autumn_holiday', 'christmas_holiday', 'spring_holiday', 'may_holiday')
      then to_on - from_on + 1 between 5 and 9 or to_on - from_on + 1 between 12 and 16
    when kind = 'summer_holiday' then to_on - from_on + 1 between 40 and 46
    when kind = 'study_day' then to_on - from_on < 5
    when kind = 'closure' then to_on - from_on < 16
    when kind = 'exam_weeks' then to_on - from_on < 42
    when kind = 'placement_weeks' then to_on - from_on < 210
    when kind = 'lessons' then to_on - from_on < 366
    else false end`;

const hours = `case when kind = 'lessons' then cardinality(weekdays) > 0 and start_time < end_time
    else cardinality(weekdays) = 0 and start_time = '' and end_time = '' end`;

/** Periods know what they are, lessons their hours, and where a file brought them from; a year says who is optional. */
export class KnowPeriodsByKind1795644835551 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE calendar_import (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      institution_id uuid NOT NULL,
      file_name text NOT NULL,
      added integer NOT NULL,
      replaced jsonb NOT NULL DEFAULT '[]',
      undone_at timestamptz,
      CONSTRAINT calendar_import_added CHECK (added >= 0),
      CONSTRAINT calendar_import_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX calendar_import_of ON calendar_import (institution_id)`);
    await runner.query(`ALTER TABLE calendar_import
      ADD CONSTRAINT calendar_import_institution FOREIGN KEY (institution_id)
      REFERENCES institution(id) ON DELETE CASCADE`);

    await runner.query(`ALTER TABLE closed_period ADD kind text`);
    await runner.query(`ALTER TABLE closed_period ADD weekdays smallint[] NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE closed_period ADD start_time text NOT NULL DEFAULT ''`);
    await runner.query(`ALTER TABLE closed_period ADD end_time text NOT NULL DEFAULT ''`);
    await runner.query(`ALTER TABLE closed_period ADD import_id uuid`);
    await runner.query(`ALTER TABLE closed_period DROP CONSTRAINT closed_period_length`);
    await runner.query(`UPDATE closed_period SET kind = ${kindByName}`);
    await runner.query(`DROP INDEX closed_period_once`);
    await runner.query(splitLongClosures);
    await runner.query(`DELETE FROM closed_period WHERE kind = 'closure' AND to_on - from_on >= 16`);
    await runner.query(`ALTER TABLE closed_period ALTER kind SET NOT NULL`);
    await runner.query(`ALTER TABLE closed_period DROP COLUMN is_hard`);
    await runner.query(`ALTER TABLE closed_period ADD CONSTRAINT closed_period_length CHECK (${length})`);
    await runner.query(`ALTER TABLE closed_period ADD CONSTRAINT closed_period_hours CHECK (${hours})`);
    await runner.query(`CREATE INDEX closed_period_import ON closed_period (import_id)`);
    await runner.query(`CREATE UNIQUE INDEX closed_period_once ON closed_period
      (institution_id, kind, from_on, to_on, label, weekdays, start_time, end_time)`);
    await runner.query(`ALTER TABLE closed_period
      ADD CONSTRAINT closed_period_import_exists FOREIGN KEY (import_id)
      REFERENCES calendar_import(id) ON DELETE SET NULL`);

    await runner.query(`ALTER TABLE cycle ADD optional_institution_ids uuid[] NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE cycle DROP COLUMN optional_institution_ids`);
    await runner.query(`DELETE FROM closed_period WHERE kind = 'lessons' OR to_on - from_on >= 60`);
    await runner.query(`DROP INDEX closed_period_once`);
    await runner.query(`ALTER TABLE closed_period ADD is_hard boolean NOT NULL DEFAULT true`);
    await runner.query(`UPDATE closed_period SET is_hard = kind NOT IN ('exam_weeks', 'placement_weeks')`);
    for (const column of ['kind', 'weekdays', 'start_time', 'end_time', 'import_id'])
      await runner.query(`ALTER TABLE closed_period DROP COLUMN ${column}`);
    await runner.query(
      `ALTER TABLE closed_period ADD CONSTRAINT closed_period_length CHECK (to_on - from_on < 60)`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX closed_period_once ON closed_period (institution_id, from_on, to_on, label)`,
    );
    await runner.query(`DROP TABLE calendar_import`);
  }
}
