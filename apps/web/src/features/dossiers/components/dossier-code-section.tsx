import { Button, Group, Stack } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { CopyField } from '../../../ui/copy-field.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { useDossierCode } from '../api.ts';

/** What opens the part of our dossiers that is under lock: for who keeps the installation. */
export function DossierCodeSection() {
  const t = useText('dossiers');
  const code = useDossierCode();
  return (
    <Section title={t.code.title} lead={t.code.lead}>
      <Stack gap="sm" maw="var(--lk-text)" aria-live="polite">
        {code.data ? (
          <CopyField label={t.code.label} description={t.code.keep} value={code.data.code} />
        ) : (
          <Group>
            <Button variant="default" loading={code.isPending} onClick={() => code.mutate()}>
              {t.code.show}
            </Button>
          </Group>
        )}
        <ProblemNote error={code.error} />
      </Stack>
    </Section>
  );
}
