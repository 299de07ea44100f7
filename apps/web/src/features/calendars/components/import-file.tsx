import { calendarFileLimit, type ReadCalendarFileDto } from '@leerkring/shared';
import { Alert, Button, FileButton, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { readTextFile } from '../../../lib/text-file.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useImportFile, usePreviewFile } from '../api.ts';
import { FileRows } from './file-rows.tsx';

/** From a file on someone's disk to a calendar: looked at row by row before anything is saved. */
export function ImportFile(props: { institutionId: string; onDone: () => void }) {
  const { import: t, sourceHint } = useText('calendars');
  const common = useText('app');
  const preview = usePreviewFile(props.institutionId);
  const save = useImportFile(props.institutionId);
  const [file, setFile] = useState<ReadCalendarFileDto>();
  const [isTooLarge, setTooLarge] = useState(false);
  const [source, setSource] = useState('');

  const handleFile = async (chosen: File | null) => {
    if (chosen === null) return;
    const content = chosen.size > calendarFileLimit * 4 ? null : await readTextFile(chosen);
    setTooLarge(content === null || content.length > calendarFileLimit);
    save.reset();
    preview.reset();
    setFile(undefined);
    if (content === null || content.length > calendarFileLimit) return;
    const input = { fileName: chosen.name.slice(-200), content };
    setFile(input);
    preview.mutate(input);
  };
  const handleSave = () => {
    if (!file) return;
    const from = source.trim();
    save.mutate({ ...file, ...(from !== '' && { source: from }) }, { onSuccess: props.onDone });
  };

  const rows = preview.data?.rows ?? [];
  const refused = rows.filter(({ status }) => status === 'refused').length;
  const changes = rows.filter(({ status }) => status === 'new' || status === 'replaces').length;
  return (
    <Stack gap="lg">
      <div>
        <Text>{t.lead}</Text>
        <Text size="sm" c="dimmed">
          {t.columns}
        </Text>
      </div>
      <Group>
        <FileButton accept=".csv,.ics,.txt,text/csv,text/calendar" onChange={(it) => void handleFile(it)}>
          {(button) => (
            <Button
              {...button}
              variant={preview.data ? 'default' : 'filled'}
              leftSection={<IconFileImport size={16} aria-hidden />}
              loading={preview.isPending}
            >
              {preview.data ? t.other : t.choose}
            </Button>
          )}
        </FileButton>
      </Group>
      {isTooLarge && (
        <Alert
          color="red"
          variant="light"
          role="alert"
          styles={{ message: { color: 'var(--mantine-color-text)' } }}
        >
          {t.tooLarge}
        </Alert>
      )}
      <ProblemNote error={preview.error ?? save.error} />
      {preview.data && (
        <section>
          <Title order={3} mb="xs" style={{ overflowWrap: 'anywhere' }}>
            {t.rows(preview.data.fileName)}
          </Title>
          {(refused > 0 || changes === 0) && (
            <Text role="status" c={refused > 0 ? 'var(--mantine-color-error)' : undefined} mb="sm">
              {refused > 0 ? t.refused(refused) : t.nothing}
            </Text>
          )}
          <FileRows rows={rows} />
        </section>
      )}
      {preview.data && refused === 0 && changes > 0 && (
        <TextInput
          label={`${t.source} (${common.optional})`}
          description={sourceHint}
          maxLength={300}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={props.onDone}>
          {common.cancel}
        </Button>
        {refused === 0 && changes > 0 && (
          <Button loading={save.isPending} onClick={handleSave}>
            {t.save(changes)}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
