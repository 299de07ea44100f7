import { Button, Divider, Stack, Switch, Text, Title } from '@mantine/core';
import type { RespondentPageDto } from '@leerkring/shared';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useAllowQuoting, useTakeBack } from '../api.ts';
import { OwnSound } from './own-sound.tsx';
import { OwnAnswer } from './own-answer.tsx';

/** Everything of one conversation, for the person who was asked. */
export function OwnPage(props: { code: string; page: RespondentPageDto; onClose: () => void }) {
  const { code, page } = props;
  const { page: t } = useText('respondent-pages');
  const dates = useDates();
  const quoting = useAllowQuoting(code);
  const takeBack = useTakeBack(code);
  const [isTakingBack, setTakingBack] = useState(false);
  if (page.withdrawnAt !== null)
    return (
      <>
        <PageHeader title={t.goneTitle} lead={t.gone(dates.day(page.withdrawnAt))} tab={t.title} />
        <Button variant="default" onClick={props.onClose}>
          {t.close}
        </Button>
      </>
    );
  return (
    <>
      <PageHeader title={t.title} lead={t.lead(dates.day(page.heldAt), page.code)} />
      <Stack gap="xl">
        {page.state === 'started' && <Text>{t.started}</Text>}
        {page.isFrozen && <Text>{t.frozen}</Text>}
        <Stack gap="lg">
          <Title order={2} size="h4">
            {t.said}
          </Title>
          {page.answers.length === 0 && <Text c="dimmed">{t.nothing}</Text>}
          {page.answers.map((answer) => (
            <OwnAnswer key={answer.questionId} code={code} answer={answer} canAmend={page.can.amend} />
          ))}
        </Stack>
        <Divider />
        <Stack gap="sm" align="flex-start">
          <Title order={2} size="h4">
            {t.permission}
          </Title>
          <Switch
            size="md"
            label={t.quote}
            description={page.mayQuote ? t.quoteOn : t.quoteOff}
            checked={quoting.variables && quoting.isPending ? quoting.variables.isAllowed : page.mayQuote}
            disabled={!page.can.quote}
            onChange={(event) => quoting.mutate({ isAllowed: event.currentTarget.checked })}
          />
          <ProblemNote error={quoting.error} />
          <OwnSound code={code} page={page} />
          <Text>{t.takePart}</Text>
          <Button variant="default" c="var(--mantine-color-error)" onClick={() => setTakingBack(true)}>
            {t.takeBack}
          </Button>
        </Stack>
        <Divider />
        <Stack gap="sm">
          <Title order={2} size="h4">
            {t.told}
          </Title>
          <Text style={{ whiteSpace: 'pre-line' }}>{page.letter}</Text>
          <Text size="sm" c="dimmed">
            {t.version(page.letterVersion)}
          </Text>
          <Text size="sm">{page.nameUntil === null ? t.noName : t.nameUntil(dates.day(page.nameUntil))}</Text>
          {page.holdReason !== null && <Text size="sm">{t.held(page.holdReason)}</Text>}
          {page.nameUntil !== null && <Text size="sm">{t.looks(page.looks)}</Text>}
        </Stack>
        <Divider />
        <Stack gap="sm" align="flex-start">
          <Text>{t.closeHint}</Text>
          <Button variant="default" onClick={props.onClose}>
            {t.close}
          </Button>
        </Stack>
      </Stack>
      <ConfirmDialog
        opened={isTakingBack}
        title={t.takeBackTitle}
        body={t.takeBackBody}
        confirm={t.takeBackConfirm}
        tone="danger"
        onConfirm={() => takeBack.mutateAsync(undefined)}
        onClose={() => setTakingBack(false)}
      />
    </>
  );
}
