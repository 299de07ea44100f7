import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { dayAt } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { type Enclosed, shortestPassphrase } from '../device/sealed-file.ts';
import { useKeeper, useKept } from './use-keeper.ts';

/** What was recorded and is only here; it goes along in the file. */
export interface SoundHere {
  count: number;
  /** The server still has to hear that somebody may not be recorded. */
  hasRefusals: boolean;
  pack: () => Promise<Enclosed>;
  /** Answers how many recordings came along. */
  unpack: (sound: Enclosed) => Promise<number>;
}

/** Closes what is unsent with a passphrase, typed twice because nobody can find it back. */
export function SaveFile({ sound }: { sound: SoundHere }) {
  const t = useText('interviews').file;
  const keeper = useKeeper();
  const { unsent } = useKept();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isAsked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [saved, setSaved] = useState<string>();
  const isShort = passphrase.trim().length < shortestPassphrase;
  const isOther = again !== passphrase;

  const handleSave = async (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (isShort || isOther || busy) return;
    setBusy(true);
    setError(null);
    try {
      const file = await keeper.seal(passphrase, await sound.pack());
      const name = `leerkring-gesprekken-${dayAt(Date.now())}.leerkring`;
      download(name, file);
      setSaved(name);
      setPassphrase('');
      setAgain('');
      setAsked(false);
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    } finally {
      setBusy(false);
    }
  };

  if (unsent.size + sound.count === 0 && !sound.hasRefusals && saved === undefined)
    return (
      <Section title={t.save}>
        <Text>{t.nothing}</Text>
      </Section>
    );
  return (
    <Section title={t.save} lead={t.saveLead(unsent.size, sound.count)}>
      <form onSubmit={(event) => void handleSave(event)} noValidate>
        <Stack gap="md">
          <PasswordInput
            label={t.passphrase}
            description={t.passphraseHint(shortestPassphrase)}
            size="md"
            autoComplete="new-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            error={isAsked && isShort ? t.tooShort(shortestPassphrase) : undefined}
          />
          <PasswordInput
            label={t.again}
            size="md"
            autoComplete="new-password"
            value={again}
            onChange={(event) => setAgain(event.currentTarget.value)}
            error={isAsked && !isShort && isOther ? t.notTheSame : undefined}
          />
          <ProblemNote error={error} />
          <div>
            <Button type="submit" size="md" loading={busy}>
              {t.saveNow}
            </Button>
          </div>
          <Text role="status">{saved !== undefined && t.saved(saved)}</Text>
        </Stack>
      </form>
    </Section>
  );
}

function download(name: string, content: Uint8Array<ArrayBuffer>): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Safari reads the file after the click has ended.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
