import type { PackedConversation } from './packed.ts';
import { type FileContents, openFile, sealFile } from './sealed-file.ts';

const passphrase = 'vier losse woorden hier';
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const inText = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const readable = (file: Uint8Array): string => new TextDecoder('latin1').decode(file);

const contents: FileContents = {
  userId: 'person',
  conversations: [
    {
      interview: { id: 'talk', hostProgrammeName: 'Maatschappelijke Zorg' },
      name: 'Kanarie',
      revisions: [{ id: 'revision', text: 'Rust in de klas' }],
    } as unknown as PackedConversation,
  ],
  sound: { about: { seconds: 12 }, bytes: bytesOf('geluid van de kanariepiet').buffer },
};

/** The same bytes, with other words of the same length in the part that anyone can read. */
function changed(file: Uint8Array<ArrayBuffer>, from: string, to: string): Uint8Array<ArrayBuffer> {
  const copy = file.slice();
  copy.set(bytesOf(to), readable(file).indexOf(from));
  return copy;
}

it('is noise without the passphrase, and for somebody else', async () => {
  const file = await sealFile(contents, passphrase);
  expect(readable(file)).not.toMatch(/Kanarie|kanarie|Rust|Maatschappelijke/);
  expect(await openFile(file, ` ${passphrase} `, 'person')).toEqual(contents);
  const wrong = { reason: 'wrong_passphrase' };
  await expect(openFile(file, 'vier andere woorden', 'person')).rejects.toMatchObject(wrong);
  const weakened = changed(file, 'iterations":600000', 'iterations":600001');
  await expect(openFile(weakened, passphrase, 'person')).rejects.toMatchObject(wrong);
  await expect(openFile(file.slice(0, -9), passphrase, 'person')).rejects.toMatchObject(wrong);
  await expect(openFile(file, passphrase, 'another')).rejects.toMatchObject({ reason: 'of_another' });
  const half = `${readable(file).slice(0, 40)}\n`;
  for (const other of ['', 'null', '{}', '[1]', '{"format":"leerkring-gesprekken"}', half])
    await expect(openFile(bytesOf(other), passphrase, 'person')).rejects.toMatchObject({
      reason: 'not_ours',
    });
});

it('opens as it was kept by an app from before sound went along', async () => {
  const [salt, iv] = [new Uint8Array(16), new Uint8Array(12)];
  const head = { format: 'leerkring-gesprekken', version: 1, kdf: 'PBKDF2-SHA-256', iterations: 1000 };
  const closed = { ...head, salt: inText(salt), iv: inText(iv) };
  const base = await crypto.subtle.importKey('raw', bytesOf(passphrase), 'PBKDF2', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: 1000 },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  const words = { userId: 'person', conversations: [] };
  const data = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bytesOf(JSON.stringify(Object.values(closed))) },
    key,
    bytesOf(JSON.stringify(words)),
  );
  const file = bytesOf(JSON.stringify({ ...closed, data: inText(new Uint8Array(data)) }));
  expect(await openFile(file, passphrase, 'person')).toMatchObject(words);
});
