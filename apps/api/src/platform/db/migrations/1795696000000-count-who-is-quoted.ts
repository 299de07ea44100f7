import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much of the report each programme has, as it was when it was counted. */
export class CountWhoIsQuoted1795696000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE balance (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      settled_at timestamptz NOT NULL,
      figures jsonb NOT NULL,
      over jsonb NOT NULL,
      CONSTRAINT balance_pkey PRIMARY KEY (id),
      CONSTRAINT balance_plg_exists FOREIGN KEY (plg_id) REFERENCES plg(id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX balance_plg ON balance (plg_id)');
    await runner.query(`
      CREATE FUNCTION balance_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'what was counted stays' USING ERRCODE = '23514', CONSTRAINT = 'balance_stays';
      END $$`);
    await runner.query(`CREATE TRIGGER balance_stays BEFORE UPDATE ON balance
      FOR EACH ROW EXECUTE FUNCTION balance_stays()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
