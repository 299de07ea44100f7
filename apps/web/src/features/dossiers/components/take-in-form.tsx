import { TakeInDossierDto } from '@leerkring/shared';
import { Button, FileInput, Progress, Stack, Text, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { leaveAs } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { takeInDossier } from '../api.ts';

/** The file and its code; what went wrong leaves both where they are. */
export function TakeInForm() {
  const { arrive: t } = useText('dossiers');
  const [file, setFile] = useState<File | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [part, setPart] = useState(0);
  const form = useForm(TakeInDossierDto, { code: '' }, async ({ code }) => {
    if (file === null) return;
    setPart(0);
    await leaveAs('/dossier-binnenhalen', () => takeInDossier(file, code, setPart));
  });
  const typed = form.field('code');
  // What is missing is said of both at once: the file is no field of what is sent.
  const handleSubmit = (event: SyntheticEvent) => {
    setAsked(true);
    form.props.onSubmit(event);
  };
  return (
    <form {...form.props} onSubmit={handleSubmit}>
      <Stack gap="md">
        <FileInput
          label={t.file}
          placeholder={t.choose}
          accept=".zip,application/zip"
          clearable
          clearButtonProps={{ 'aria-label': t.clear }}
          value={file}
          onChange={setFile}
          error={isAsked && file === null ? t.noFile : undefined}
        />
        <Textarea
          label={t.code}
          description={t.codeHint}
          autosize
          minRows={2}
          autoComplete="off"
          spellCheck={false}
          {...typed}
          error={typed.error && typed.value.trim() !== '' ? t.codeShape : typed.error}
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
