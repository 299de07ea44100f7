import { Button, FileButton, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { type SyntheticEvent, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { largestFile, SealedFileError, type Unreadable } from '../device/sealed-file.ts';
import type { SoundHere } from './save-file.tsx';
import { useKeeper } from './use-keeper.ts';

/** Brings conversations of another device here, and from here to the server. */
export function OpenFile({ sound }: { sound: SoundHere }) {
  const t = useText('interviews').file;
  const keeper = useKeeper();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [reason, setReason] = useState<Unreadable>();
  const [error, setError] = useState<Error | null>(null);
  const [busy, setBusy] = useState(false);
  const [taken, setTaken] = useState<{ conversations: number; recordings: number }>();

  const handleChoose = (chosen: File | null) => {
    if (!chosen) return;
    setFile(chosen);
    setTaken(undefined);
    setReason(chosen.size > largestFile ? 'not_ours' : undefined);
  };
  const handleOpen = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!file || busy || file.size > largestFile) return;
    setBusy(true);
    setReason(undefined);
    setError(null);
    try {
      const opened = await keeper.unseal(new Uint8Array(await file.arrayBuffer()), passphrase);
      setTaken({ ...opened, recordings: await sound.unpack(opened.sound) });
      setFile(null);
      setPassphrase('');
    } catch (cause) {
      if (cause instanceof SealedFileError) setReason(cause.reason);
      else setError(cause instanceof Error ? cause : new Error(String(cause)));
    } finally {
      setBusy(false);
    }
  };

  const isNotOurs = reason === 'not_ours';
  return (
    <Section title={t.open} lead={t.openLead}>
      <form onSubmit={(event) => void handleOpen(event)} noValidate>
        <Stack gap="md">
          <Group gap="sm">
            <FileButton accept=".leerkring,.json,application/octet-stream" onChange={handleChoose}>
              {(button) => (
                <Button
                  {...button}
                  variant="default"
                  size="md"
                  leftSection={<IconFileImport size={18} aria-hidden />}
                >
                  {file ? t.otherFile : t.choose}
                </Button>
              )}
            </FileButton>
            {file && <Text style={{ overflowWrap: 'anywhere', minWidth: 0 }}>{file.name}</Text>}
          </Group>
          {file && (
            <PasswordInput
              label={t.passphraseOf}
              size="md"
              autoComplete="off"
              value={passphrase}
              onChange={(event) => setPassphrase(event.currentTarget.value)}
              error={reason !== undefined && !isNotOurs ? t.unreadable[reason] : undefined}
            />
          )}
          {isNotOurs && (
            <Text role="alert" c="var(--mantine-color-error)">
              {t.unreadable.not_ours}
            </Text>
          )}
          <ProblemNote error={error} />
          {file && (
            <div>
              <Button type="submit" size="md" loading={busy} disabled={passphrase === ''}>
                {t.openNow}
              </Button>
            </div>
          )}
          <Text role="status">{taken !== undefined && t.taken(taken.conversations, taken.recordings)}</Text>
        </Stack>
      </form>
    </Section>
  );
}
