import { createHash, randomBytes } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { deflateSync } from 'node:zlib';
import {
  fileLimits,
  portraitTextKind,
  validateAs,
  PortraitDto,
  type EditionDto,
  type PublishedPortraitDto,
} from '@leerkring/shared';
import sharp from 'sharp';
import { Jobs } from '../src/platform/jobs/jobs.ts';
import { LivingText } from '../src/platform/living-text/living-text.ts';
import { bootApp, type Answer, type TestApp, type Visitor } from './support/app.ts';
import { plg, seats, type CastName } from './support/cast.ts';

type Problem = { code: string; facts?: Record<string, unknown> };
type Sent = Answer<PortraitDto & Problem>;

let house: TestApp;
let id = '';
let bram: Visitor;
let loes: Visitor;
let photo: Buffer;

/** A picture as a phone makes one: turned on its side, with a place and a device in it. */
async function phonePhoto(seed: number): Promise<Buffer> {
  const noise = randomBytes(60 * 40 * 3);
  noise[0] = seed;
  return sharp(noise, { raw: { width: 60, height: 40, channels: 3 } })
    .withExif({
      IFD0: { Artist: 'Naam van de maker', Orientation: '6' },
      IFD3: { GPSLatitude: '52/1 13/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

/** A PNG that is small on disk and would be enormous in memory. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc(1000));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

async function send(
  me: Visitor,
  bytes: Buffer,
  name = 'lokaal.jpg',
  type = 'application/octet-stream',
  portrait = id,
): Promise<Sent> {
  const response = await fetch(
    `${me.origin}/api/portraits/${portrait}/files?name=${encodeURIComponent(name)}`,
    {
      method: 'POST',
      headers: { 'content-type': type, ...(me.cookie && { cookie: me.cookie }) },
      body: new Uint8Array(bytes),
    },
  );
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Sent['body'],
  };
}

async function open(
  me: Visitor,
  fileId: string,
  size = 'large',
): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
  const response = await fetch(`${me.origin}/api/portrait-files/${fileId}/content?size=${size}`, {
    headers: me.cookie ? { cookie: me.cookie } : {},
  });
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

const draft = async () => (await bram.get<PortraitDto>(`/api/portraits/${id}`)).body;
const reach = (to: string, opensOn: string | null = null) =>
  bram.put(`/api/portraits/${id}/reach`, { fieldIds: ['pictures'], reach: to, opensOn });
const shared = async (name: CastName) =>
  (
    await (await house.as(name)).get<PublishedPortraitDto>(`/api/portraits/${id}/published`)
  ).body.fields?.find((field) => field.id === 'pictures')?.value.files ?? [];
const ofPage = (fileId: string, size = 'groot') =>
  fetch(`${house.origin}/portret-bestand/${fileId}/${size}`).then(async (it) => ({
    status: it.status,
    headers: it.headers,
    bytes: Buffer.from(await it.arrayBuffer()),
  }));
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  house = await bootApp();
  bram = await house.as('bram');
  loes = await house.as('loes');
  photo = await phonePhoto(1);
  id = (await bram.post<PortraitDto>(`/api/plgs/${plg}/portraits`, { seatId: seats.SB })).body.id;
  for (const field of ['goal', 'organisation'] as const)
    await house.db.transaction(() =>
      house.app
        .get(LivingText)
        .setInitial(null, { kind: portraitTextKind, subjectId: id, field, plgId: plg }, 'Woorden.'),
    );
});
afterAll(() => house.close());
beforeEach(() => house.db.query('delete from portrait_file'));

describe('taking in a file', () => {
  it('is refused to everyone but the programme itself, and to strangers before one byte is read', async () => {
    for (const name of ['marit', 'carlijn', 'esra', 'sjors', 'gijs'] as const) {
      const { status, body } = await send(await house.as(name), photo);
      expect({ name, status, code: body.code }).toEqual({ name, status: 404, code: 'not_found' });
    }
    expect((await send(house.stranger(), photo)).status).toBe(401);
    expect((await send(bram, photo, 'x.jpg', 'application/octet-stream', plg)).status).toBe(404);
    expect(await house.db.query('select id from portrait_file')).toEqual([]);
  });

  it.each([
    [
      'an SVG with a script',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'foto.svg',
    ],
    ['a page called a picture', '<!doctype html><script>alert(1)</script>', 'foto.png'],
    [
      'an SVG behind a byte order mark',
      '\ufeff<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      'foto.png',
    ],
    ['a packed SVG', '\u001f\u008b\u0008 and more', 'foto.svgz'],
    ['a page before a document', '<html>%PDF-1.4 %%EOF', 'verslag.pdf'],
    ['a spreadsheet', 'PK\u0003\u0004 and more', 'rooster.xlsx'],
  ])('refuses %s by what it is, whatever it is called', async (_what, text, name) => {
    const { status, body } = await send(bram, Buffer.from(text), name);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'file.kind' });
  });

  it('refuses what would fill the memory before it is unpacked, and goes on', async () => {
    for (const [width, height] of [
      [60_000, 60_000],
      [16_001, 1],
      [9_000, 9_000],
    ] as const)
      expect((await send(bram, bomb(width, height), 'groot.png')).body.code).toBe('file.too_many_pixels');
    expect((await bram.get('/api/health')).status).toBe(200);
  });

  it('refuses what is broken, empty, cut off or too heavy', async () => {
    expect((await send(bram, photo.subarray(0, photo.length / 2))).body.code).toBe('file.broken');
    expect((await send(bram, Buffer.concat([photo.subarray(0, 4), randomBytes(500)]))).body.code).toBe(
      'file.broken',
    );
    expect((await send(bram, pdf.subarray(0, 30), 'half.pdf')).body.code).toBe('file.broken');
    expect((await send(bram, Buffer.alloc(0))).body.code).toBe('file.empty');
    // The server may hang up while the rest still arrives.
    const heavy = await send(bram, Buffer.concat([pdf, Buffer.alloc(fileLimits.bytes)])).catch(() => null);
    expect(heavy?.body.code ?? 'too_large').toBe('too_large');
    expect(await house.db.query('select id from portrait_file')).toEqual([]);
  });

  it('refuses forms, and files at every other address', async () => {
    for (const type of ['multipart/form-data; boundary=x', 'multipart/form-data', 'image/jpeg', 'text/plain'])
      expect((await send(bram, photo, 'x.jpg', type)).body.code).toBe('unreadable');
    const elsewhere = await bram.request('PUT', `/api/portraits/${id}/reach`, 'x', {
      'content-type': 'application/octet-stream',
    });
    expect(elsewhere.body['code']).toBe('unreadable');
    expect((await send(bram, photo, '')).body.code).toBe('invalid');
  });

  it('writes a picture anew: turned upright, without place, device or maker', async () => {
    const { status, body } = await send(bram, photo, 'C:\\foto’s\\..\\"les"\u202e.jpg');
    expect(status).toBe(201);
    expect(validateAs(PortraitDto, body).fields).toBeNull();
    const [file] = body.files;
    expect(file).toMatchObject({ kind: 'picture', width: 40, height: 60, alt: '', state: 'ready' });
    expect(file?.name).toMatch(/^C-foto’s-\.\.-les\.webp$/);
    const { bytes, headers } = await open(bram, file?.id ?? '');
    const meta = await sharp(bytes).metadata();
    expect(meta).toMatchObject({ format: 'webp', width: 40, height: 60 });
    expect([meta.exif, meta.xmp, meta.iptc, meta.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(bytes.includes('Naam van de maker')).toBe(false);
    expect(hashOf(bytes)).toBe(file?.sha256);
    expect(headers.get('content-type')).toBe('image/webp');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w%.-]+$/,
    );
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['CON.png', 'CON-.webp'],
    ['...', 'bestand.webp'],
    ['a/b\\c.png', 'a-b-c.webp'],
    [`${'x'.repeat(290)}.png`, `${'x'.repeat(100)}.webp`],
  ])('gives %s a name that every device can save', async (name, expected) => {
    expect((await send(bram, photo, name)).body.files[0]?.name).toBe(expected);
  });

  it('keeps a document as it is', async () => {
    const { body } = await send(bram, pdf, 'rooster.pdf');
    expect(body.files[0]).toMatchObject({ kind: 'document', name: 'rooster.pdf', width: null });
    const { bytes, headers } = await open(bram, body.files[0]?.id ?? '', 'small');
    expect(bytes.equals(pdf)).toBe(true);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toContain('attachment');
  });

  it('knows the same file again, also when it comes twice at once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => send(bram, photo)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await draft()).files).toHaveLength(1);
    expect(
      await house.db.query(
        `select id from event where name = 'portrait_file.added' and facts->>'fileId' = $1`,
        [(await draft()).files[0]?.id],
      ),
    ).toHaveLength(1);
  });

  it('never holds more than twelve, however many come at once', async () => {
    const pages = Array.from({ length: 14 }, (_, at) => Buffer.concat([pdf, Buffer.from(`%${at}\n%%EOF`)]));
    for (let at = 0; at < 12; at += 4)
      await Promise.all(pages.slice(at, at + 4).map((it) => send(bram, it, 'a.pdf')));
    const late = await Promise.all(pages.slice(12).map((it) => send(bram, it, 'a.pdf')));
    expect(late.map(({ body }) => body.code)).toEqual(['portrait.files_full', 'portrait.files_full']);
    expect((await draft()).files).toHaveLength(12);
    await expect(
      house.db.query(
        `insert into portrait_file (id, plg_id, portrait_id, kind, name, size, sha256, source_sha256, state, position)
         values (gen_random_uuid(), $1, $2, 'document', 'x', 1, '', 'x', 'ready', 12)`,
        [plg, id],
      ),
    ).rejects.toThrow('portrait_file_most');
  });
});

describe('what is added', () => {
  it('is described, put in order and taken away by the programme alone', async () => {
    const first = (await send(bram, photo)).body.files[0]?.id ?? '';
    const second = (await send(loes, pdf, 'b.pdf')).body.files[1]?.id ?? '';
    const words = { alt: 'Vijf studenten om een tafel', caption: 'Maandag' };
    for (const name of ['marit', 'carlijn', 'esra'] as const) {
      const me = await house.as(name);
      expect((await me.patch(`/api/portrait-files/${first}`, words)).status).toBe(404);
      expect((await me.delete(`/api/portrait-files/${first}`)).status).toBe(404);
      expect((await me.put(`/api/portraits/${id}/files/order`, { ids: [second, first] })).status).toBe(404);
      expect((await open(me, first)).status).toBe(404);
    }
    expect((await loes.patch(`/api/portrait-files/${first}`, words)).body).toMatchObject({
      files: [
        { id: first, ...words },
        { id: second, addedByName: expect.stringMatching(/Loes/) },
      ],
    });
    expect(
      (await bram.put<PortraitDto>(`/api/portraits/${id}/files/order`, { ids: [second, first] })).body.files,
    ).toMatchObject([{ id: second }, { id: first }]);
    expect((await bram.put<Problem>(`/api/portraits/${id}/files/order`, { ids: [second] })).body.code).toBe(
      'conflict',
    );
    expect((await bram.delete<PortraitDto>(`/api/portrait-files/${second}`)).body.files).toMatchObject([
      { id: first },
    ]);
    expect((await open(bram, second)).status).toBe(404);
    expect(await house.db.query('select id from portrait_file_bytes where file_id = $1', [second])).toEqual(
      [],
    );
  });

  it('is shared only with words for who cannot see it, and as far as its field reaches', async () => {
    const fileId = (await send(bram, photo)).body.files[0]?.id ?? '';
    const refused = await bram.post<Problem & { facts: object }>(`/api/portraits/${id}/publish`);
    expect(refused.body).toMatchObject({ code: 'portrait.incomplete', facts: { fields: ['pictures'] } });
    await bram.patch(`/api/portrait-files/${fileId}`, { alt: 'Een lokaal', caption: '' });
    expect((await bram.post(`/api/portraits/${id}/publish`)).status).toBe(201);
    expect(await shared('marit')).toMatchObject([{ id: fileId, alt: 'Een lokaal' }]);
    const may = async () =>
      Object.fromEntries(
        await Promise.all(
          (['bram', 'marit', 'renske', 'sjors', 'esra', 'pauline'] as const).map(
            async (name) => [name, (await open(await house.as(name), fileId)).status === 200] as const,
          ),
        ),
      );
    const group = { bram: true, marit: true, renske: true, sjors: false, esra: false, pauline: false };
    expect(await may()).toEqual(group);
    await reach('institution');
    expect(await may()).toEqual({ ...group, sjors: true });
    await reach('public', '2099-01-01');
    const nobody = { ...group, marit: false, renske: false };
    expect(await may()).toEqual(nobody);
    expect(await shared('marit')).toEqual([]);
    await reach('programme');
    expect(await may()).toEqual(nobody);
    await reach('plg');
    expect(await may()).toEqual(group);

    // What was taken away from the draft is read until the next version, and is gone with the portrait.
    await bram.delete(`/api/portrait-files/${fileId}`);
    expect((await open(bram, fileId)).status).toBe(200);
    expect((await open(await house.as('marit'), fileId)).status).toBe(200);
    await bram.post(`/api/portraits/${id}/withdraw`);
    for (const name of ['bram', 'marit'] as const)
      expect((await open(await house.as(name), fileId)).status).toBe(404);
    expect(await house.db.query('select id from portrait_file_bytes where file_id = $1', [fileId])).toEqual(
      [],
    );
  });

  it('stands on the public page for as long as that shows it, and nowhere else for strangers', async () => {
    const fileId = (await send(bram, photo)).body.files[0]?.id ?? '';
    await bram.patch(`/api/portrait-files/${fileId}`, { alt: 'Een <lokaal>', caption: 'Maandag & dinsdag' });
    const inside = (await send(bram, pdf, 'intern.pdf')).body.files[1]?.id ?? '';
    await bram.put(`/api/portraits/${id}/fields`, {
      fieldId: 'licence',
      revision: 0,
      value: { choice: 'cc_by' },
    });
    await bram.post(`/api/portraits/${id}/publish`);
    expect((await ofPage(fileId)).status).toBe(404);
    await reach('public');
    const proposed = (await bram.post<EditionDto>(`/api/portraits/${id}/editions`, { mayPublish: true }))
      .body;
    expect((await ofPage(fileId)).status).toBe(404);
    const { body: edition } = await loes.post<EditionDto>(`/api/editions/${proposed.id}/consent`, {
      mayPublish: true,
      sha256: proposed.sha256,
    });
    expect(edition.state).toBe('public');
    const page = await fetch(`${house.origin}${edition.path}`).then((it) => it.text());
    expect(page).toContain(`<img
      src="/portret-bestand/${fileId}/groot"
      alt="Een &lt;lokaal&gt;"`);
    expect(page).toContain('Maandag &amp; dinsdag');
    for (const size of ['groot', 'klein']) {
      const { status, headers, bytes } = await ofPage(fileId, size);
      expect([status, headers.get('cache-control'), (await sharp(bytes).metadata()).format]).toEqual([
        200,
        'no-cache',
        'webp',
      ]);
      // Whatever it holds, no browser takes it for a page or a drawing with a script.
      expect([
        headers.get('content-type'),
        headers.get('x-content-type-options'),
        headers.get('content-security-policy'),
        headers.get('content-disposition')?.split(';')[0],
      ]).toEqual(['image/webp', 'nosniff', "default-src 'none'; sandbox", 'attachment']);
    }
    expect((await open(house.stranger(), fileId)).status).toBe(401);
    for (const odd of ['x', '../etc', plg, '%00'])
      expect((await ofPage(encodeURIComponent(odd))).status).toBe(404);

    // Taken away from the draft: the page keeps what its programme said yes to.
    await bram.delete(`/api/portrait-files/${fileId}`);
    expect((await ofPage(fileId)).status).toBe(200);
    await reach('plg');
    expect((await ofPage(fileId)).status).toBe(404);
    expect((await ofPage(inside)).status).toBe(404);
    await reach('public');
    expect((await ofPage(fileId)).status).toBe(200);
    await bram.post(`/api/editions/${edition.id}/withdraw`);
    await bram.post(`/api/portraits/${id}/withdraw`);
    expect((await ofPage(fileId)).status).toBe(404);
    expect(await house.db.query('select id from portrait_file_bytes where file_id = $1', [fileId])).toEqual(
      [],
    );
  });
});

describe('with a virus scanner', () => {
  let answer: string | null = null;
  let seen = Buffer.alloc(0);
  let scanned: TestApp;
  const scanner = createServer((socket) => {
    const parts: Buffer[] = [];
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      parts.push(part);
      const all = Buffer.concat(parts);
      if (answer === null) return void socket.destroy();
      if (!all.subarray(-4).equals(Buffer.alloc(4))) return;
      seen = all.subarray('zINSTREAM\0'.length + 4, -4);
      socket.end(`stream: ${answer}\0`);
    });
  });

  beforeAll(async () => {
    await new Promise<void>((resolve) => scanner.listen(0, '127.0.0.1', resolve));
    const { port } = scanner.address() as AddressInfo;
    scanned = await bootApp({ database: house.databaseUrl, env: { SCAN_URL: `clamd://127.0.0.1:${port}` } });
  });
  afterAll(async () => {
    await scanned.close();
    scanner.close();
  });

  it('shows nobody a file before the scanner has answered, waits for one that is away, and drops what it finds', async () => {
    const me = await scanned.as('bram');
    const fileId = (await send(me, pdf, 'b.pdf')).body.files[0]?.id ?? '';
    const state = async () => (await me.get<PortraitDto>(`/api/portraits/${id}`)).body.files[0]?.state;
    expect(await state()).toBe('checking');
    expect((await open(me, fileId)).status).toBe(409);
    await me.post(`/api/portraits/${id}/publish`);
    expect(await shared('marit')).toEqual([]);
    const run = () => scanned.app.get(Jobs).runDue();
    await expect(run()).rejects.toThrow('The virus scanner said');
    expect(await state()).toBe('checking');

    answer = 'OK';
    await run();
    expect(await state()).toBe('ready');
    expect(seen.equals(pdf)).toBe(true);
    expect((await open(me, fileId)).status).toBe(200);

    answer = 'Eicar-Test-Signature FOUND';
    const other = (await send(me, photo)).body.files[1]?.id ?? '';
    await run();
    expect((await draft()).files[1]).toMatchObject({ id: other, state: 'refused' });
    expect((await open(me, other)).status).toBe(409);
    expect(await house.db.query('select id from portrait_file_bytes where file_id = $1', [other])).toEqual(
      [],
    );
  });
});
