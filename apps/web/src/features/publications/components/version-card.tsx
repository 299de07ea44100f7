import type { VersionDto } from '@leerkring/shared';
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useMoveVersion, versionPage, versionPdf } from '../api.ts';
import { ApprovalList } from './approval-list.tsx';

const tones = { frozen: 'neutral', public: 'done', withdrawn: 'refused' } as const;

/** One frozen version: what it is, who agrees, and what can still happen to it. */
export function VersionCard(props: { version: VersionDto; onAsk: (verb: 'publish' | 'withdraw') => void }) {
  const t = useText('publications');
  const dates = useDates();
  const move = useMoveVersion();
  const { version: it } = props;
  const state = it.withdrawnAt ? 'withdrawn' : it.publishedAt ? 'public' : 'frozen';
  const missing = it.approvals.filter((approval) => approval.approvedAt === null).length;
  return (
    <Surface component="li">
      <Stack gap="sm">
        <Group justify="space-between" align="baseline">
          <Title order={2} fz="lg">
            {t.version(it.number)}
          </Title>
          <StatusChip tone={tones[state]}>{t.states[state]}</StatusChip>
        </Group>
        <Text style={{ overflowWrap: 'anywhere' }}>{it.changeNote}</Text>
        <Text size="sm" c="dimmed">
          {[
            t.frozen(dates.day(it.frozenAt), it.frozenBy),
            it.approvals.length > 0 && t.approvals(it.approvals.length - missing, it.approvals.length),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {!it.isIntact && <Text c="red">{t.broken}</Text>}
        <Group gap="md">
          <Anchor href={versionPage(it.id)} target="_blank" aria-label={t.readOf(it.number)}>
            {t.read}
          </Anchor>
          <Anchor href={versionPdf(it.id)} target="_blank" aria-label={t.pdfOf(it.number)}>
            {t.pdf}
          </Anchor>
          {state === 'public' && <Anchor href={it.path}>{t.address}</Anchor>}
        </Group>
        {it.approvals.length > 0 && <ApprovalList version={it} />}
        <ProblemNote error={move.error} />
        <Group gap="sm">
          {it.can.approve && (
            <Button loading={move.isPending} onClick={() => move.mutate({ id: it.id, verb: 'approve' })}>
              {t.approve}
            </Button>
          )}
          {it.can.publish &&
            (missing === 0 ? (
              <Button onClick={() => props.onAsk('publish')}>{t.publish}</Button>
            ) : (
              <Text size="sm" c="dimmed">
                {t.publishWait(missing)}
              </Text>
            ))}
          {it.can.withdraw && (
            <Button variant="default" onClick={() => props.onAsk('withdraw')}>
              {t.withdraw}
            </Button>
          )}
        </Group>
      </Stack>
    </Surface>
  );
}
