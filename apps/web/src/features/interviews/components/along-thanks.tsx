import { Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Surface } from '../../../ui/surface.tsx';
import type { DeviceInterview } from '../device/model.ts';
import { Refusal } from './refusal.tsx';
import { TalkFrame } from './talk-frame.tsx';
import { WithdrawTalk } from './withdraw-talk.tsx';

/** After writing along: my half is in, or on its way. */
export function AlongThanks(props: { interview: DeviceInterview }) {
  const { interview } = props;
  const { along: t } = useText('tandems');
  const words = useText('interviews');

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
        <WithdrawTalk interviewId={interview.id} />
      </Stack>
    </TalkFrame>
  );
}
