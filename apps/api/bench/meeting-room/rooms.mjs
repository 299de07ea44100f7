// Twenty groups of fifteen people with a meeting under way, in a migrated database.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createDataSource } from '../../dist/platform/db/data-source.js';

export async function seatRooms(url, database, rooms, people) {
  const dataSource = await createDataSource(url, 2);
  await dataSource.initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
  const client = await database.connect();
  await client.query('begin');
  // Institutions, programmes and years do not matter here.
  await client.query('set local session_replication_role = replica');
  const seated = [];
  for (let index = 0; index < rooms; index += 1) seated.push(await seatRoom(client, index, people));
  await client.query('commit');
  client.release();
  return seated;
}

async function seatRoom(client, number, people) {
  const [plgId, meetingId, itemId] = [randomUUID(), randomUUID(), randomUUID()];
  await client.query(
    `insert into plg (id, name, school_year, purpose, is_demo) values ($1, $2, '2026-2027', '', false)`,
    [plgId, `Groep ${number}`],
  );
  await client.query(
    `insert into meeting (id, plg_id, title, state, starts_at, ends_at, uid, opened_at)
     values ($1, $2, 'Meten', 'open', now(), now() + interval '2 hours', $3, now())`,
    [meetingId, plgId, meetingId],
  );
  await client.query(
    `insert into agenda_item (id, plg_id, meeting_id, position, title, minutes, is_current, running_since)
     values ($1, $2, $3, 1, 'Punt', 60, true, now())`,
    [itemId, plgId, meetingId],
  );
  const members = [];
  for (let index = 0; index < people; index += 1) {
    const [userId, membershipId, token] = [randomUUID(), randomUUID(), randomBytes(32).toString('base64url')];
    await client.query(`insert into user_account (id, email, name) values ($1, $2, $3)`, [
      userId,
      `p${number}-${index}@demo.example`,
      `Persoon ${number}-${index}`,
    ]);
    await client.query(
      `insert into session (id, token_hash, user_id, last_seen_at, expires_at) values ($1, $2, $3, now(), now() + interval '1 day')`,
      [randomUUID(), createHash('sha256').update(token).digest(), userId],
    );
    await client.query(
      `insert into membership (id, plg_id, user_id, roles, joined_at) values ($1, $2, $3, $4, now())`,
      [membershipId, plgId, userId, index === 0 ? ['coordinator'] : ['delegate']],
    );
    members.push({ userId, membershipId, cookie: `leerkring=${token}` });
  }
  return { plgId, meetingId, itemId, members };
}
