import type { SignerDto } from '@leerkring/shared';
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconClock } from '@tabler/icons-react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useSign } from '../api.ts';

/** Who leads, and whether they signed exactly this content; what was signed before an edit stays to be seen. */
export function SignerList(props: { reportId: string; sha256: string; signers: SignerDto[]; label: string }) {
  const t = useText('publications').signing;
  const dates = useDates();
  const sign = useSign(props.reportId);
  return (
    <Stack gap="xs" align="flex-start">
      <Group component="ul" gap="lg" p={0} m={0} aria-label={props.label} style={{ listStyle: 'none' }}>
        {props.signers.map((it) => (
          <Group component="li" key={it.membershipId} gap={6} wrap="nowrap">
            {it.signedAt ? <IconCheck size={16} aria-hidden /> : <IconClock size={16} aria-hidden />}
            <Text size="sm">
              {it.name}{' '}
              {it.signedAt
                ? t.signed(dates.shortDay(it.signedAt))
                : it.lapsedAt.length > 0
                  ? t.lapsed(dates.shortDay(it.lapsedAt.at(-1) ?? ''))
                  : t.waiting}
            </Text>
          </Group>
        ))}
      </Group>
      {props.signers.some((it) => it.canSign) && (
        <Button variant="default" loading={sign.isPending} onClick={() => sign.mutate(props.sha256)}>
          {t.sign}
        </Button>
      )}
      <ProblemNote error={sign.error} />
    </Stack>
  );
}
