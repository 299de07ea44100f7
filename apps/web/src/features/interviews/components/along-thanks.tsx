import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Surface } from '../../../ui/surface.tsx';
import type { DeviceInterview } from '../device/model.ts';
import { Refusal } from './refusal.tsx';
import { TalkFrame } from './talk-frame.tsx';
import { useKeeper } from './use-keeper.ts';

/** After writing along: my half is in, or on its way. */
export function AlongThanks(props: { interview: DeviceInterview }) {
  const { interview } = props;
  const { along: t } = useText('tandems');
  const words = useText('interviews');
  const { store } = useKeeper();
  const navigate = useNavigate();
  const [isWithdrawing, setWithdrawing] = useState(false);

  const handleWithdraw = async () => {
    await store.withdraw(interview.id, new Date().toISOString());
    await navigate('/gesprekken', { replace: true });
  };

  return (
    <TalkFrame
      where={`${interview.hostProgrammeName} · ${words.audience[interview.audience]}`}
      back={{ to: '/gesprekken', label: words.mine.title }}
      interviewId={interview.id}
      foot={
        <ButtonLink to="/gesprekken" size="lg" fullWidth>
          {words.thanks.toList}
        </ButtonLink>
      }
    >
      <PageHeader title={t.thanks} lead={t.thanksLead(interview.tandem?.partnerName ?? '')} />
      <Stack gap="lg">
        <Refusal interview={interview} />
        <Surface>
          <Text role="status">{interview.submittedAt ? t.stored : t.waiting}</Text>
        </Surface>
        <div>
          <Button
            variant="subtle"
            c="var(--mantine-color-error)"
            mx={-14}
            onClick={() => setWithdrawing(true)}
          >
            {words.overview.withdraw}
          </Button>
        </div>
      </Stack>
      <ConfirmDialog
        opened={isWithdrawing}
        title={words.overview.withdrawTitle}
        body={words.overview.withdrawBody}
        confirm={words.overview.withdrawConfirm}
        tone="danger"
        onConfirm={handleWithdraw}
        onClose={() => setWithdrawing(false)}
      />
    </TalkFrame>
  );
}
