import { Button, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useLookAtName } from '../api.ts';
import type { DeviceInterview } from '../device/model.ts';
import { HandedInAnswers } from './handed-in-answers.tsx';
import { Refusal } from './refusal.tsx';
import { TalkFrame } from './talk-frame.tsx';
import { WithdrawTalk } from './withdraw-talk.tsx';

/** To turn towards the person you talked with: what happens now, and that they may change their mind. */
export function ThanksScreen(props: { interview: DeviceInterview; children?: ReactNode }) {
  const { interview } = props;
  const t = useText('interviews');
  const dates = useDates();
  const [isRead, setRead] = useState(false);
  const respondent = useLookAtName(interview.id);

  return (
    <TalkFrame
      where={`${interview.hostProgrammeName} · ${t.audience[interview.audience]}`}
      back={{ to: '/gesprekken', label: t.mine.title }}
      interviewId={interview.id}
      foot={
        <ButtonLink to="/gesprekken" size="lg" fullWidth>
          {t.thanks.toList}
        </ButtonLink>
      }
    >
      <PageHeader title={t.thanks.title} lead={t.thanks.body} />
      <Stack gap="lg">
        <Refusal interview={interview} />
        <Surface>
          <Text role="status">{interview.submittedAt ? t.thanks.stored : t.thanks.waiting}</Text>
          {interview.code !== null && <Text mt="xs">{t.thanks.code(interview.code)}</Text>}
        </Surface>
        {props.children}
        {interview.submittedAt !== null && (
          <div>
            {respondent.data ? (
              <>
                <Text>{respondent.data.name ?? t.thanks.noName}</Text>
                {respondent.data.name !== null && respondent.data.eraseAt !== null && (
                  <Text c="dimmed" size="sm">
                    {t.thanks.eraseAt(dates.day(respondent.data.eraseAt))}
                  </Text>
                )}
              </>
            ) : (
              <Button
                variant="subtle"
                mx={-14}
                loading={respondent.isPending}
                onClick={() => respondent.mutate()}
              >
                {t.thanks.who}
              </Button>
            )}
            <ProblemNote error={respondent.error} />
          </div>
        )}
        {interview.submittedAt !== null &&
          (isRead ? (
            <HandedInAnswers interview={interview} />
          ) : (
            <div>
              <Button variant="subtle" mx={-14} onClick={() => setRead(true)}>
                {t.correction.read}
              </Button>
            </div>
          ))}
        <WithdrawTalk interviewId={interview.id} />
      </Stack>
    </TalkFrame>
  );
}
