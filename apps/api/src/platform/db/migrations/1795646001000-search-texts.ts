import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Searching as Dutch readers expect: "kleine klas" finds "kleinere klassen" and "kleineklassenbeleid".
 * The stemmer alone does not bring klas and klassen together, so a final double consonant is made single on both sides
 * and a comparative loses its ending. Compounds are found through the list of all long words.
 */
export class SearchTexts1795646001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Both extensions are trusted: the owner of the database may create them, no superuser is needed.
    await runner.query('CREATE EXTENSION IF NOT EXISTS unaccent');
    await runner.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');

    await runner.query(`CREATE FUNCTION search_words(words text) RETURNS text[]
      LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
      SELECT array_remove(string_to_array(regexp_replace(
        regexp_replace(lower(unaccent(words)), '(\\w)\\(([[:alpha:]]+)\\)', '\\1\\2', 'g'),
        '[^[:alnum:]]+', ' ', 'g'), ' '), '') $$`);
    await runner.query(`CREATE FUNCTION search_lexeme(word text) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
      SELECT regexp_replace(
        coalesce((ts_lexize('dutch_stem', regexp_replace(left(word, 100), '([a-z]{3})ere$', '\\1e')))[1], left(word, 100)),
        '([bcdfghjklmnpqrstvwxz])\\1$', '\\1') $$`);

    await runner.query(`CREATE TABLE search_word (
      word text NOT NULL,
      lexeme text NOT NULL,
      CONSTRAINT search_word_pkey PRIMARY KEY (word)
    )`);
    await runner.query('CREATE INDEX search_word_trigrams ON search_word USING gin (word gin_trgm_ops)');
    await runner.query(`CREATE TABLE search_entry (
      kind text NOT NULL,
      subject_id uuid NOT NULL,
      plg_id uuid NOT NULL,
      meeting_id uuid,
      text text NOT NULL,
      at timestamptz NOT NULL,
      vector tsvector NOT NULL,
      CONSTRAINT search_entry_pkey PRIMARY KEY (kind, subject_id),
      CONSTRAINT search_entry_plg FOREIGN KEY (plg_id) REFERENCES plg (id) ON DELETE CASCADE
    )`);
    await runner.query(
      'CREATE INDEX search_entry_vector ON search_entry USING gin (vector) WITH (fastupdate = off)',
    );
    // The group is a lexeme of the text: whoever searches never touches the texts of others, so their number cannot
    // be told from the time that an answer takes.
    await runner.query(`CREATE FUNCTION search_entry_read() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.vector := array_to_tsvector(
          ARRAY(SELECT DISTINCT search_lexeme(w) FROM unnest(search_words(NEW.text)) w)
          || ('plg:' || NEW.plg_id));
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER search_entry_read BEFORE INSERT OR UPDATE ON search_entry
      FOR EACH ROW EXECUTE FUNCTION search_entry_read()`);
    // In one order, so that two who bring the same new words wait for each other instead of both.
    await runner.query(`CREATE FUNCTION search_entry_learn() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO search_word (word, lexeme)
        SELECT DISTINCT left(w, 100), search_lexeme(w) FROM fresh, unnest(search_words(fresh.text)) w
        WHERE length(w) > 6 AND NOT EXISTS (SELECT FROM search_word known WHERE known.word = left(w, 100))
        ORDER BY 1 ON CONFLICT DO NOTHING;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER search_entry_learn_new AFTER INSERT ON search_entry
      REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION search_entry_learn()`);
    await runner.query(`CREATE TRIGGER search_entry_learn_changed AFTER UPDATE ON search_entry
      REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION search_entry_learn()`);

    // A word of four letters and more is also found inside a longer one: before it and after it stand an ending or
    // at least three letters. klas finds klassenraad, and not klassiek.
    await runner.query(`CREATE FUNCTION search_pattern(part text) RETURNS text
      LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
      SELECT '^([a-z0-9]{3,})?' || part || '(?!' || c || '(?!e))(' || c || '?e[nrs]?|s|t?jes?)?([a-z0-9]{3,})?$'
      FROM right(part, 1) c $$`);
    await runner.query(`CREATE FUNCTION search_query(words text, groups uuid[], with_compounds boolean)
      RETURNS tsquery LANGUAGE plpgsql STABLE STRICT AS $$
      DECLARE
        said text[] := search_words(words);
        telling text[];
        one text;
        lexemes text[];
        asked text;
      BEGIN
        SELECT string_agg(quote_literal('plg:' || g), ' | ') INTO asked FROM unnest(groups) g;
        IF asked IS NULL OR cardinality(said) = 0 THEN RETURN NULL; END IF;
        asked := '(' || asked || ')';
        telling := ARRAY(SELECT DISTINCT w FROM unnest(said) w
          WHERE ts_lexize('dutch_stem', left(w, 100)) <> '{}' LIMIT 12);
        IF cardinality(telling) = 0 THEN telling := said[1:12]; END IF;
        FOREACH one IN ARRAY telling LOOP
          lexemes := ARRAY[search_lexeme(one)];
          IF with_compounds AND length(lexemes[1]) >= 4 THEN
            lexemes := lexemes || ARRAY(
              SELECT known.lexeme FROM search_word known
              WHERE known.word LIKE '%' || lexemes[1] || '%' AND known.word ~ search_pattern(lexemes[1])
              ORDER BY length(known.word) LIMIT 200);
            IF one <> lexemes[1] AND length(one) <= 40 THEN
              lexemes := lexemes || ARRAY(
                SELECT known.lexeme FROM search_word known
                WHERE known.word LIKE '%' || one || '%' AND known.word ~ search_pattern(one)
                ORDER BY length(known.word) LIMIT 200);
            END IF;
          END IF;
          asked := asked || ' & (' || (SELECT string_agg(DISTINCT quote_literal(l), ' | ') FROM unnest(lexemes) l) || ')';
        END LOOP;
        RETURN asked::tsquery;
      END $$`);

    // What a room writes is found at once: the same transaction keeps the entry.
    await runner.query(`CREATE FUNCTION search_keep() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        told jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
        named text := coalesce(told ->> nullif(TG_ARGV[1], ''), TG_ARGV[0]);
        subject uuid := (told ->> TG_ARGV[2])::uuid;
      BEGIN
        IF TG_OP = 'DELETE' THEN
          DELETE FROM search_entry WHERE kind = named AND subject_id = subject;
          RETURN NULL;
        END IF;
        INSERT INTO search_entry (kind, subject_id, plg_id, meeting_id, text, at)
        VALUES (named, subject, (told ->> 'plg_id')::uuid, (told ->> 'meeting_id')::uuid, told ->> TG_ARGV[3],
          (told ->> 'created_at')::timestamptz)
        ON CONFLICT (kind, subject_id) DO UPDATE SET text = excluded.text, plg_id = excluded.plg_id,
          meeting_id = excluded.meeting_id
          WHERE (search_entry.text, search_entry.plg_id, search_entry.meeting_id)
            IS DISTINCT FROM (excluded.text, excluded.plg_id, excluded.meeting_id);
        RETURN NULL;
      END $$`);
    for (const [table, column] of [
      ['decision', 'text'],
      ['commitment', 'text'],
      ['recommendation', 'wording'],
    ] as const) {
      await runner.query(`CREATE TRIGGER ${table}_search AFTER INSERT OR UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION search_keep('${table}', '', 'id', '${column}')`);
      // What was written before this migration is read once.
      await runner.query(`UPDATE ${table} SET ${column} = ${column}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['decision', 'commitment', 'recommendation'])
      await runner.query(`DROP TRIGGER ${table}_search ON ${table}`);
    await runner.query('DROP TABLE search_entry, search_word');
    for (const name of [
      'search_keep()',
      'search_query(text, uuid[], boolean)',
      'search_pattern(text)',
      'search_entry_learn()',
      'search_entry_read()',
      'search_lexeme(text)',
      'search_words(text)',
    ])
      await runner.query(`DROP FUNCTION ${name}`);
  }
}
