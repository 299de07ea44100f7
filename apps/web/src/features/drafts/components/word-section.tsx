import { Button, Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { reportsQuery } from '../../reports/api.ts';
import { draftDocx } from '../api.ts';

/** For who would rather go on in Word. */
export function WordSection(props: { plgId: string }) {
  const t = useText('drafts');
  const [report] = useSuspenseQuery(reportsQuery(props.plgId)).data;
  if (!report) return null;
  return (
    <Section title={t.title} lead={t.lead} mt="xl">
      <Group gap="sm">
        <Button component="a" href={draftDocx(report.id)} variant="default">
          {t.download}
        </Button>
      </Group>
    </Section>
  );
}
