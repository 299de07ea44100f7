import { type ProposalDto, RemarkDto, remarkKinds } from '@leerkring/shared';
import { Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { Section } from '../../../ui/section.tsx';
import { useRemark } from '../api.ts';

/** Questions to understand it, their answers, and reactions, in the order in which they came. */
export function Remarks(props: { proposal: ProposalDto }) {
  const { remarks: t } = useText('proposals');
  const dates = useDates();
  const { proposal } = props;
  return (
    <Section title={t.title}>
      {proposal.remarks.length === 0 && <Text c="dimmed">{t.empty}</Text>}
      <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
        {proposal.remarks.map((it) => (
          <li key={it.id}>
            <Text size="sm" c="dimmed">
              {t.kinds[it.kind]}
              {it.byName !== null && ` · ${it.byName}`} · {dates.dayTime(it.at)}
            </Text>
            <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{it.text}</Text>
          </li>
        ))}
      </Stack>
      {proposal.can.contribute && <RemarkForm key={proposal.step} proposal={proposal} />}
    </Section>
  );
}

function RemarkForm({ proposal }: { proposal: ProposalDto }) {
  const { remarks: t } = useText('proposals');
  const remark = useRemark(proposal.id);
  const first = proposal.step === 'clarifying' ? ('question' as const) : ('reaction' as const);
  const form = useForm(
    RemarkDto,
    { kind: first, text: '' },
    async (input, { reset }) => {
      await remark.mutateAsync(input);
      reset();
    },
    undefined,
    { staysOpen: true },
  );
  const kind = form.field('kind');
  return (
    <form {...form.props}>
      <Stack gap="sm" maw="var(--lk-text)">
        <SegmentedControl
          aria-label={t.kind}
          value={kind.value}
          onChange={(next) => kind.onChange(next)}
          data={remarkKinds.map((it) => ({ value: it, label: t.kinds[it] }))}
        />
        <Textarea label={t.text} autosize minRows={2} {...form.field('text')} id="remark-text" />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group>
          <Button type="submit" variant="default" loading={form.busy}>
            {t.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
