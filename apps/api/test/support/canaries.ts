import { livingTextRoot } from '@leerkring/shared';
import * as Y from 'yjs';
import { RespondentKeysService } from '../../src/interviews/respondent-keys.service.ts';
import { noWords, sealAnswer, unseal } from '../../src/interviews/respondent-key.rules.ts';
import { namePlace } from '../../src/interviews/respondent.rules.ts';
import type { TestApp } from './app.ts';

/** What may be read by who reads answers: without meeting it, finding nothing would mean nothing. */
export const standing = 'merelwoord';

/**
 * Puts words that can be recognised where nobody else may ever meet them, in the years of the example.
 * @returns the words, by what they are
 */
export async function plantCanaries(
  house: TestApp,
  { past, current }: { past: string; current: string },
): Promise<Record<string, string>> {
  const canaries: Record<string, string> = {};
  await plantWords();
  await plantPortrait();
  await plantHistory();
  await plantElsewhere();
  return canaries;

  /** Withdrawn words, names, an answer that comes close, and one that was not handed in. */
  async function plantWords(): Promise<void> {
    const keys = house.app.get(RespondentKeysService);
    const talks = await house.db.query<{ id: string; interviewer: string; respondent_id: string }>(
      `select i.id, u.name as interviewer, i.respondent_id from interview i join user_account u on u.id = i.interviewer_id
       where i.plg_id = $1 and i.submitted_at is not null and i.withdrawn_at is null order by i.id`,
      [current],
    );
    const say = async (id: string, text: string): Promise<string> => {
      const [answer] = await house.db.query<{ id: string; question_id: string }>(
        'select id, question_id from answer where interview_id = $1 and words_sealed is not null order by id limit 1',
        [id],
      );
      const key = (await keys.of([id])).get(id);
      if (!answer || !key) throw new Error('There is nothing to say it in.');
      const sealed = sealAnswer(
        key,
        { interviewId: id, questionId: answer.question_id },
        { ...noWords(), text: `Dit zei ik: ${text}.` },
      );
      await asOwner(
        `update answer set words_sealed = '\\x${sealed.toString('hex')}' where id = '${answer.id}'`,
      );
      return text;
    };
    const [gone, close, read] = talks;
    canaries['withdrawn words'] = await say(gone?.id ?? '', 'zwaluwkanarie');
    canaries['words that come close'] = await say(close?.id ?? '', 'hartkanarie');
    await say(read?.id ?? '', standing);
    const [named] = await house.db.query<{ id: string; name_sealed: Buffer }>(
      'select id, name_sealed from respondents.respondent where plg_id = $1 and name_sealed is not null limit 1',
      [current],
    );
    const nameKey = (await keys.of([named?.id ?? ''])).get(named?.id ?? '');
    if (named && nameKey)
      canaries['the name of a respondent'] = unseal(nameKey, namePlace(named.id), named.name_sealed);
    const interviewer = await house.asPerson(gone?.interviewer ?? '');
    expect((await interviewer.post(`/api/interviews/${gone?.id}/withdraw`)).status).toBe(200);
    await asOwner(
      `update answer set is_sensitive = true, is_quote = false where interview_id = '${close?.id}'`,
    );
    const [under] = await house.db.query<{ id: string }>(
      'select id from interview where plg_id = $1 and submitted_at is null and withdrawn_at is null limit 1',
      [current],
    );
    canaries['words that were not handed in'] = await say(under?.id ?? '', 'halverwegekanarie');
  }

  /** What only the programme reads, what waits for its day, and what was written since. */
  async function plantPortrait(): Promise<void> {
    const [it] = await house.db.query<{ id: string }>(
      'select id from portrait where plg_id = $1 and published_at is not null order by id limit 1',
      [past],
    );
    const id = it?.id;
    const plant = { owner: 'eigenaarkanarie', contact: 'contactkanarie', title: 'conceptkanarie' };
    canaries['a field for the programme'] = plant.owner;
    canaries['a field that waits for its day'] = plant.contact;
    canaries['what was written since'] = plant.title;
    const values = JSON.stringify({ owner: { line: plant.owner }, contact: { line: plant.contact } });
    await asOwner(`update portrait_version set values = values || '${values}' where portrait_id = '${id}'`);
    await asOwner(`update portrait_field set value = '{"line":"${plant.title}"}', revision = revision + 1
      where portrait_id = '${id}' and field_id = 'title'`);
    await asOwner(
      `delete from portrait_reach where portrait_id = '${id}' and field_id in ('owner', 'contact')`,
    );
    await asOwner(`insert into portrait_reach (id, plg_id, portrait_id, field_id, reach, opens_on) values
      (gen_random_uuid(), '${past}', '${id}', 'owner', 'programme', null),
      (gen_random_uuid(), '${past}', '${id}', 'contact', 'public', '2031-01-01')`);
    // An edition keeps for later what waits for its day.
    const kept = JSON.stringify({ values: { contact: { line: plant.contact } } });
    await asOwner(
      `update edition set showcase = jsonb_set(showcase, '{values}', showcase -> 'values' || '${kept}'::jsonb -> 'values')
       where portrait_id = '${id}'`,
    );
    const [said] = await house.db.query<{ sha256: string }>(
      `select sha256 from edition where portrait_id = '${id}' and published_at is not null`,
    );
    canaries['a hash over what waits for its day'] = said?.sha256 ?? '';
  }

  /** Words that stood in a chapter for a while. */
  async function plantHistory(): Promise<void> {
    canaries['words that a chapter said before'] = 'geschiedeniskanarie';
    const [doc] = await house.db.query<{ id: string; last_seq: number }>(
      `select d.id, d.last_seq from living_doc d where d.plg_id = $1 and d.kind = 'section' and d.last_seq > 0
       order by d.id limit 1`,
      [current],
    );
    const id = doc?.id ?? '';
    const rows = await house.db.query<{ bytes: Buffer }>(
      'select bytes from doc_update where doc_id = $1 order by seq',
      [id],
    );
    const text = new Y.Doc();
    for (const { bytes } of rows) Y.applyUpdate(text, bytes);
    const made: Uint8Array[] = [];
    text.on('update', (update: Uint8Array) => made.push(update));
    const place = text.getXmlFragment(livingTextRoot);
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('Hier zong de geschiedeniskanarie.')]);
    place.insert(0, [paragraph]);
    place.delete(0, 1);
    for (const [index, bytes] of made.entries())
      await house.db.query(
        `insert into doc_update (doc_id, seq, session, client_seq, schema_version, bytes)
         values ($1, $2, gen_random_uuid(), 1, 1, $3)`,
        [id, (doc?.last_seq ?? 0) + 1 + index, Buffer.from(bytes)],
      );
    await house.db.query('update living_doc set last_seq = last_seq + $2 where id = $1', [id, made.length]);
  }

  /** Letters, secrets, and what somebody wrote for themselves. */
  async function plantElsewhere(): Promise<void> {
    Object.assign(canaries, {
      'a letter': 'postkanarie',
      'a note for oneself': 'notitiekanarie',
      'a note that never opened': 'stiltekanarie',
      'what was tried': 'proefkanarie',
      'who asks for analyses': 'vraagkanarie',
      'what a team did not share': 'teamkanarie',
      'what an organisation did not hand in': 'raadpleegkanarie',
      'the password of a person': 'wachtwoordkanarie',
    });
    await asOwner(`insert into mail (id, recipient, subject, text, state, attempts, html)
      values (gen_random_uuid(), 'iemand@demo.example', 'postkanarie', 'postkanarie', 'kept', 0, 'postkanarie')`);
    await asOwner(`update takeaway set shared_at = null, text = 'notitiekanarie'
      where id = (select id from takeaway where plg_id = '${current}' order by id limit 1)`);
    await asOwner(`update silent_note set text = 'stiltekanarie', step_index = 99
      where id = (select n.id from silent_note n join format_run r on r.id = n.run_id order by n.id limit 1)`);
    await asOwner(`insert into trial (id, plg_id, version_id, audience, held_by_id, entries)
      select gen_random_uuid(), plg_id, id, 'student', gen_random_uuid(), '["proefkanarie"]'
      from protocol_version where plg_id = '${current}' limit 1`);
    await asOwner(`update analysis_request set name = 'vraagkanarie', email = 'vraagkanarie@lezer.example',
      words = 'vraagkanarie' where plg_id = '${past}'`);
    await asOwner(`with party as (update consultation_party set handed_in_at = null
        where id = (select party_id from consultation_addition where plg_id = '${current}' order by id limit 1) returning id)
      update consultation_addition set text = 'raadpleegkanarie' where party_id in (select id from party)`);
    await asOwner(`update team_item set title = 'teamkanarie', outcome = 'teamkanarie'
      where plg_id = '${current}' and shared_at is null`);
    await asOwner(`update user_account set password_hash = 'wachtwoordkanarie', has_password = true
      where name = 'Bram Nijkamp'`);
  }

  /** Past what protects a year from everyone, for what a test puts there. */
  function asOwner(sql: string): Promise<void> {
    return house.db.transaction(async () => {
      await house.db.query('set local session_replication_role = replica');
      await house.db.query(sql);
    });
  }
}
