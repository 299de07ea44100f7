import { AddErratumDto, type MinutesDto } from '@leerkring/shared';
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { Section } from '../../../ui/section.tsx';
import { useAddErratum } from '../api.ts';

/** What turned out to be wrong afterwards: beside the minutes, never in them. */
export function ErrataList({ minutes }: { minutes: MinutesDto }) {
  const t = useText('minutes');
  const dates = useDates();
  if (minutes.errata.length === 0 && !minutes.can.amend) return null;
  return (
    <Section title={t.errata} order={3}>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {minutes.errata.map((it) => (
          <li key={it.id}>
            <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{it.text}</Text>
            <Text size="sm" c="dimmed">
              {it.byName !== null && `${it.byName} · `}
              {dates.day(it.at)}
            </Text>
          </li>
        ))}
      </Stack>
      {minutes.can.amend && <ErratumForm meetingId={minutes.meetingId} />}
    </Section>
  );
}

function ErratumForm(props: { meetingId: string }) {
  const t = useText('minutes');
  const add = useAddErratum(props.meetingId);
  const form = useForm(
    AddErratumDto,
    { text: '' },
    async ({ text }, { reset }) => {
      await add.mutateAsync(text);
      reset();
    },
    undefined,
    { staysOpen: true },
  );
  return (
    <form {...form.props}>
      <Stack gap="sm" maw="var(--lk-text)">
        <Textarea label={t.erratum} autosize minRows={1} {...form.field('text')} id="erratum-text" />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group>
          <Button type="submit" variant="default" loading={form.busy}>
            {t.addErratum}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
