import type { SurveyDto } from '@leerkring/shared';
import { Button, Menu, Modal, Stack } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { Section } from '../../../ui/section.tsx';
import { analysisQuery } from '../../analysis/api.ts';
import { surveysQuery, useDropSurvey } from '../api.ts';
import { SurveyForm } from './survey-form.tsx';
import { SurveyTable } from './survey-table.tsx';

/** What others counted, with where it comes from, apart from what the group asked itself. */
export function SurveyList(props: { plgId: string }) {
  const t = useText('surveys');
  const [{ data: surveys }, { data: analysis }] = useSuspenseQueries({
    queries: [surveysQuery(props.plgId), analysisQuery(props.plgId)],
  });
  const [isBringingIn, setBringingIn] = useState(false);
  const [replacing, setReplacing] = useState<SurveyDto>();
  const [dropping, setDropping] = useState<SurveyDto>();
  const drop = useDropSurvey(props.plgId);
  const button = analysis.can.name && (
    <Button variant="default" onClick={() => setBringingIn(true)}>
      {t.bringIn}
    </Button>
  );
  if (surveys.length === 0 && !button) return null;
  return (
    <Section title={t.title} lead={t.lead} actions={surveys.length > 0 && button} mt="3rem">
      {surveys.length === 0 && <EmptyState title={t.empty} body={t.emptyBody} action={button} />}
      <Stack gap="xl">
        {surveys.map((survey) => (
          <Section
            key={survey.id}
            order={3}
            title={survey.title}
            actions={
              survey.can.drop && (
                <RowMenu label={t.menu(survey.title)}>
                  {survey.can.replace && (
                    <Menu.Item onClick={() => setReplacing(survey)}>{t.replaceItem}</Menu.Item>
                  )}
                  <Menu.Item onClick={() => setDropping(survey)}>{t.drop}</Menu.Item>
                </RowMenu>
              )
            }
          >
            <SurveyTable survey={survey} />
          </Section>
        ))}
      </Stack>
      <Modal opened={isBringingIn} onClose={() => setBringingIn(false)} title={t.bringIn} size="lg">
        <SurveyForm plgId={props.plgId} onDone={() => setBringingIn(false)} />
      </Modal>
      <Modal
        opened={replacing !== undefined}
        onClose={() => setReplacing(undefined)}
        title={t.replaceItem}
        size="lg"
      >
        {replacing && (
          <SurveyForm plgId={props.plgId} survey={replacing} onDone={() => setReplacing(undefined)} />
        )}
      </Modal>
      <ConfirmDialog
        opened={dropping !== undefined}
        title={t.dropTitle(dropping?.title ?? '')}
        body={t.dropBody}
        confirm={t.drop}
        tone="danger"
        onConfirm={() => drop.mutateAsync(dropping?.id ?? '')}
        onClose={() => setDropping(undefined)}
      />
    </Section>
  );
}
