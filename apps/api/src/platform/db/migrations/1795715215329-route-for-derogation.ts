import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RouteForDerogation1795715215329 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`CREATE TABLE "derogation_route" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "institution_id" uuid NOT NULL, "number" integer NOT NULL, "slug" text NOT NULL, "lead" text NOT NULL, "criteria" text array NOT NULL, "apply" text NOT NULL, "advise" text NOT NULL, "consent" text NOT NULL, "decide" text NOT NULL, "monitor" text NOT NULL, "contact" text NOT NULL, "published_at" TIMESTAMP WITH TIME ZONE, "replaced_at" TIMESTAMP WITH TIME ZONE, "withdrawn_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "derogation_route_address" UNIQUE ("slug", "number"), CONSTRAINT "derogation_route_number" UNIQUE ("institution_id", "number"), CONSTRAINT "derogation_route_ends_after_public" CHECK ((replaced_at is null and withdrawn_at is null) or published_at is not null), CONSTRAINT "derogation_route_whole" CHECK (published_at is null or (cardinality(criteria) between 1 and 20 and array_position(criteria, '') is null
    and lead <> '' and apply <> '' and advise <> '' and consent <> '' and decide <> '' and monitor <> ''
    and contact <> '')), CONSTRAINT "derogation_route_number_from_one" CHECK (number >= 1), CONSTRAINT "derogation_route_pkey" PRIMARY KEY ("id"))`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "derogation_route_one_draft" ON "derogation_route"  ("institution_id") WHERE published_at is null`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "derogation_route_one_public" ON "derogation_route"  ("institution_id") WHERE published_at is not null and replaced_at is null and withdrawn_at is null`,
    );
    await queryRunner.query(
      `ALTER TABLE "derogation_route" ADD CONSTRAINT "derogation_route_institution" FOREIGN KEY ("institution_id") REFERENCES "institution"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    // What everyone could read stays what it was: who departs from the norm points to it for years.
    await queryRunner.query(`
      CREATE FUNCTION derogation_route_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.published_at IS NOT NULL
          AND (NEW.institution_id, NEW.number, NEW.slug, NEW.lead, NEW.criteria, NEW.apply, NEW.advise, NEW.consent,
               NEW.decide, NEW.monitor, NEW.contact, NEW.published_at)
            IS DISTINCT FROM (OLD.institution_id, OLD.number, OLD.slug, OLD.lead, OLD.criteria, OLD.apply, OLD.advise,
               OLD.consent, OLD.decide, OLD.monitor, OLD.contact, OLD.published_at) THEN
          RAISE EXCEPTION 'what was made public of a route never changes'
            USING ERRCODE = '23514', CONSTRAINT = 'derogation_route_frozen';
        END IF;
        RETURN NEW;
      END $$`);
    await queryRunner.query(
      `CREATE TRIGGER derogation_route_frozen BEFORE UPDATE ON derogation_route FOR EACH ROW EXECUTE FUNCTION derogation_route_stays()`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TRIGGER derogation_route_frozen ON derogation_route`);
    await queryRunner.query(`DROP FUNCTION derogation_route_stays()`);
    await queryRunner.query(`ALTER TABLE "derogation_route" DROP CONSTRAINT "derogation_route_institution"`);
    await queryRunner.query(`DROP INDEX "public"."derogation_route_one_public"`);
    await queryRunner.query(`DROP INDEX "public"."derogation_route_one_draft"`);
    await queryRunner.query(`DROP TABLE "derogation_route"`);
  }
}
