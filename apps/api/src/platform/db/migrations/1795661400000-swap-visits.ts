import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SwapVisits1795661400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const row = `"id" uuid NOT NULL,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`;
    await queryRunner.query(`CREATE TABLE "swap" (
      ${row},
      "plg_id" uuid NOT NULL,
      "assignment_id" uuid,
      "state" text NOT NULL DEFAULT 'open',
      "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT "swap_state" CHECK (state in ('open', 'settled', 'declined', 'withdrawn', 'expired')),
      CONSTRAINT "swap_pkey" PRIMARY KEY ("id"),
      CONSTRAINT "swap_plg_exists" FOREIGN KEY ("plg_id") REFERENCES "plg"("id") ON DELETE CASCADE,
      CONSTRAINT "swap_assignment" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE SET NULL
    )`);
    await queryRunner.query(`CREATE INDEX "swap_plg" ON "swap" ("plg_id")`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "swap_one_open_per_visit" ON "swap" ("assignment_id") WHERE state = 'open'`,
    );
    await queryRunner.query(`CREATE TABLE "swap_party" (
      ${row},
      "swap_id" uuid NOT NULL,
      "place" smallint NOT NULL,
      "membership_id" uuid NOT NULL,
      "assignment_id" uuid,
      "host_programme_id" uuid NOT NULL,
      "accepted_at" TIMESTAMP WITH TIME ZONE,
      CONSTRAINT "swap_party_place" UNIQUE ("swap_id", "place"),
      CONSTRAINT "swap_party_once" UNIQUE ("swap_id", "membership_id"),
      CONSTRAINT "swap_party_places" CHECK (place between 0 and 2),
      CONSTRAINT "swap_party_pkey" PRIMARY KEY ("id"),
      CONSTRAINT "swap_party_swap" FOREIGN KEY ("swap_id") REFERENCES "swap"("id") ON DELETE CASCADE,
      CONSTRAINT "swap_party_member" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE,
      CONSTRAINT "swap_party_visit" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE SET NULL,
      CONSTRAINT "swap_party_host" FOREIGN KEY ("host_programme_id") REFERENCES "programme"("id") ON DELETE CASCADE
    )`);
    await queryRunner.query(`CREATE INDEX "swap_party_assignment" ON "swap_party" ("assignment_id")`);
    await queryRunner.query(`CREATE INDEX "swap_party_membership" ON "swap_party" ("membership_id")`);
    await queryRunner.query(`CREATE TABLE "opening" (
      ${row},
      "plg_id" uuid NOT NULL,
      "host_programme_id" uuid NOT NULL,
      "returned_by_id" uuid NOT NULL,
      "reason" text NOT NULL DEFAULT '',
      "taken_by_id" uuid,
      "taken_at" TIMESTAMP WITH TIME ZONE,
      CONSTRAINT "opening_taken" CHECK ((taken_at is null) = (taken_by_id is null)),
      CONSTRAINT "opening_pkey" PRIMARY KEY ("id"),
      CONSTRAINT "opening_plg_exists" FOREIGN KEY ("plg_id") REFERENCES "plg"("id") ON DELETE CASCADE,
      CONSTRAINT "opening_host" FOREIGN KEY ("host_programme_id") REFERENCES "programme"("id") ON DELETE CASCADE,
      CONSTRAINT "opening_returned_by" FOREIGN KEY ("returned_by_id") REFERENCES "membership"("id") ON DELETE CASCADE,
      CONSTRAINT "opening_taken_by" FOREIGN KEY ("taken_by_id") REFERENCES "membership"("id") ON DELETE CASCADE
    )`);
    await queryRunner.query(`CREATE INDEX "opening_plg" ON "opening" ("plg_id")`);
    await queryRunner.query(`
      CREATE FUNCTION swap_is_settled_by_all() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (OLD.state <> 'open' AND NEW.state <> OLD.state) OR (NEW.state = 'settled' AND (
          EXISTS (SELECT FROM swap_party WHERE swap_id = NEW.id AND accepted_at IS NULL)
          OR (SELECT count(*) FROM swap_party WHERE swap_id = NEW.id) < 2
        )) THEN
          RAISE EXCEPTION 'a swap is settled by the yes of everyone in it, once'
            USING ERRCODE = '23514', CONSTRAINT = 'swap_settled_by_all';
        END IF;
        RETURN NEW;
      END $$`);
    await queryRunner.query(`
      CREATE TRIGGER swap_settled_by_all BEFORE UPDATE OF state ON swap
      FOR EACH ROW EXECUTE FUNCTION swap_is_settled_by_all()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "opening"`);
    await queryRunner.query(`DROP TABLE "swap_party"`);
    await queryRunner.query(`DROP TABLE "swap"`);
    await queryRunner.query(`DROP FUNCTION swap_is_settled_by_all()`);
  }
}
