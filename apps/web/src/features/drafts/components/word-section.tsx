import { Button, FileButton, Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { reportsQuery } from '../../reports/api.ts';
import { draftDocx, useReturnDraft } from '../api.ts';
import { ReturnedNote } from './returned-note.tsx';

/** For who would rather go on in Word: the draft goes out, and what was changed in it comes back as suggestions. */
export function WordSection(props: { plgId: string }) {
  const t = useText('drafts');
  const [report] = useSuspenseQuery(reportsQuery(props.plgId)).data;
  const back = useReturnDraft(report?.id ?? '');
  const reset = useRef<() => void>(null);
  if (!report) return null;
  const handleFile = (file: File | null) => {
    if (file) back.mutate(file);
    // The same file may be chosen again.
    reset.current?.();
  };
  return (
    <Section title={t.title} lead={t.lead} mt="xl">
      <Group gap="sm">
        <Button component="a" href={draftDocx(report.id)} variant="default">
          {t.download}
        </Button>
        {report.can.propose && (
          <FileButton accept=".docx" onChange={handleFile} resetRef={reset}>
            {(button) => (
              <Button variant="default" loading={back.isPending} {...button}>
                {t.upload}
              </Button>
            )}
          </FileButton>
        )}
      </Group>
      <div aria-live="polite">
        <ProblemNote error={back.error} />
        {back.data && <ReturnedNote plgId={props.plgId} returned={back.data} />}
      </div>
    </Section>
  );
}
