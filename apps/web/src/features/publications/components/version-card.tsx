import type { VersionDto } from '@leerkring/shared';
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useMoveVersion, versionDocx, versionPage, versionPdf } from '../api.ts';
import { ApprovalList } from './approval-list.tsx';
import { ErratumList } from './erratum-list.tsx';
import { NumberList } from './number-list.tsx';
import { SignerList } from './signer-list.tsx';

const tones = { frozen: 'neutral', public: 'done', withdrawn: 'refused' } as const;

/** One frozen version: what it is, who agrees, and what can still happen to it. */
export function VersionCard(props: { version: VersionDto; onAsk: (verb: 'publish' | 'withdraw') => void }) {
  const t = useText('publications');
  const dates = useDates();
  const move = useMoveVersion();
  const { version: it } = props;
  const state = it.withdrawnAt ? 'withdrawn' : it.publishedAt ? 'public' : 'frozen';
  const given = it.approvals.filter((approval) => approval.approvedAt !== null).length;
  const missing = it.approvals.filter(({ approvedAt, isVacant }) => approvedAt === null && !isVacant).length;
  const unsigned = it.signers.filter(({ signedAt }) => signedAt === null).length;
  // Before 1.0 a version is a draft to read, and may owe what it likes.
  const isOwing = it.unsourced.length > 0 && it.approvals.length > 0;
  const isTooLong = it.longSummaries.length > 0 && it.approvals.length > 0;
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
            it.approvals.length > 0 && t.approvals(given, given + missing),
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
          <Anchor href={versionDocx(it.id)} aria-label={t.docxOf(it.number)}>
            {t.docx}
          </Anchor>
          {state === 'public' && <Anchor href={it.path}>{t.address}</Anchor>}
        </Group>
        {it.approvals.length > 0 && <ApprovalList version={it} />}
        {it.signers.length > 0 && it.contentSha256 !== null && (
          <SignerList
            plgId={it.plgId}
            reportId={it.reportId}
            sha256={it.contentSha256}
            signers={it.signers}
            label={t.signing.of(it.number)}
          />
        )}
        {it.changedCounts.length > 0 && (
          <Stack gap={4} align="flex-start">
            <StatusChip tone="waiting">{t.changed.title}</StatusChip>
            {it.changedCounts.map((of, index) => (
              <Text size="sm" key={index} style={{ overflowWrap: 'anywhere' }}>
                {t.changed.line(of.name, of.was, of.now)}
              </Text>
            ))}
            <Text size="sm" c="dimmed">
              {t.changed.note}
            </Text>
          </Stack>
        )}
        {isOwing && (
          <Stack gap="xs">
            <Text size="sm">{t.numbers.mayNotPublish(it.unsourced.length)}</Text>
            <NumberList plgId={it.plgId} numbers={it.unsourced} />
          </Stack>
        )}
        {isTooLong && (
          <Text size="sm">
            {t.summaries.mayNotPublish(it.longSummaries.map((audience) => t.summaries.audiences[audience]))}
          </Text>
        )}
        {(it.errata.length > 0 || it.can.correct) && <ErratumList version={it} />}
        <ProblemNote error={move.error} />
        <Group gap="sm">
          {it.can.approve && (
            <Button loading={move.isPending} onClick={() => move.mutate({ id: it.id, verb: 'approve' })}>
              {t.approve}
            </Button>
          )}
          {it.can.publish &&
            !isOwing &&
            !isTooLong &&
            (missing === 0 && unsigned === 0 ? (
              <Button onClick={() => props.onAsk('publish')}>{t.publish}</Button>
            ) : (
              <Text size="sm" c="dimmed">
                {missing > 0 ? t.publishWait(missing) : t.signing.publishWait(unsigned)}
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
