import { TakeInDossierDto } from '@leerkring/shared';
import { Button, FileInput, Progress, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { leaveAs } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { takeInDossier } from '../api.ts';

/** The file and its code; what went wrong leaves both where they are. */
export function TakeInForm() {
  const { arrive: t } = useText('dossiers');
  const [file, setFile] = useState<File | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [part, setPart] = useState(0);
  const form = useForm(TakeInDossierDto, { code: '' }, async ({ code }) => {
    setMissing(file === null);
    if (file === null) return;
    setPart(0);
    await leaveAs('/', () => takeInDossier(file, code, setPart));
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <FileInput
          label={t.file}
          placeholder={t.choose}
          accept=".zip,application/zip"
          clearable
          clearButtonProps={{ 'aria-label': t.clear }}
          value={file}
          onChange={setFile}
          error={isMissing && file === null ? t.noFile : undefined}
        />
        <Textarea
          label={t.code}
          description={t.codeHint}
          autosize
          minRows={2}
          autoComplete="off"
          spellCheck={false}
          {...form.field('code')}
        />
        <Text size="sm" c="dimmed">
          {t.others}
        </Text>
        <FormRefusal>{form.refusal}</FormRefusal>
        {form.busy && (
          <div role="status">
            <Progress value={part * 100} aria-label={t.sending} mb="xs" />
            <Text size="sm" c="dimmed">
              {part < 1 ? t.sending : t.working}
            </Text>
          </div>
        )}
        <Button type="submit" size="md" loading={form.busy}>
          {t.submit}
        </Button>
      </Stack>
    </form>
  );
}
