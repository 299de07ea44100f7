import type { SignerDto } from '@leerkring/shared';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconCheck, IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { Problem } from '../../../lib/http.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useSign } from '../api.ts';
import { SignForm } from './sign-form.tsx';

// As large beside a long name as beside a short one.
const mark = { size: 16, style: { flex: 'none' }, 'aria-hidden': true } as const;

/** Who leads, and whether they signed exactly this content; what was signed before an edit stays to be seen. */
export function SignerList(props: {
  plgId: string;
  reportId: string;
  sha256: string;
  signers: SignerDto[];
  label: string;
}) {
  const t = useText('publications').signing;
  const dates = useDates();
  const sign = useSign(props.reportId);
  const [isAsked, setAsked] = useState(false);
  /** While something is open the server asks why, and so do we. */
  const handleSign = () =>
    sign.mutate({ sha256: props.sha256 }, { onError: (error) => isOpen(error) && setAsked(true) });
  return (
    <Stack gap="xs" align="flex-start">
      <Group component="ul" gap="md" p={0} m={0} aria-label={props.label} style={{ listStyle: 'none' }}>
        {props.signers.map((it) => (
          <Group component="li" key={it.membershipId} gap={6} wrap="nowrap">
            {it.signedAt ? <IconCheck {...mark} /> : <IconClock {...mark} />}
            <Text size="sm">
              {it.name}{' '}
              {it.signedAt
                ? t.signed(dates.day(it.signedAt))
                : it.lapsedAt.length > 0
                  ? t.lapsed(dates.day(it.lapsedAt.at(-1) ?? ''))
                  : t.waiting}
              {it.reason !== null && (
                <Text
                  component="span"
                  size="sm"
                  c="dimmed"
                  display="block"
                  style={{ overflowWrap: 'anywhere' }}
                >
                  {t.despite(it.reason)}
                </Text>
              )}
            </Text>
          </Group>
        ))}
      </Group>
      {props.signers.some((it) => it.canSign) && (
        <Button variant="default" loading={sign.isPending} onClick={handleSign}>
          {t.sign}
        </Button>
      )}
      {!isOpen(sign.error) && <ProblemNote error={sign.error} />}
      <Modal opened={isAsked} onClose={() => setAsked(false)} title={t.sign}>
        <SignForm
          plgId={props.plgId}
          reportId={props.reportId}
          sha256={props.sha256}
          onDone={() => setAsked(false)}
        />
      </Modal>
    </Stack>
  );
}

const isOpen = (error: Error | null): boolean =>
  error instanceof Problem && error.code === 'report.points_open';
