import {
  portraitFieldsOf,
  portraitSections,
  portraitSectionsOf,
  portraitTextKind,
  type PortraitDto,
  type PortraitSectionId,
  type PortraitTemplateField,
} from '@leerkring/shared';
import { Button, Group, Menu, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { LivingText } from '../../../ui/living-text/living-text.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { portraitQuery, useWithdrawPortrait } from '../api.ts';
import { AnswerInput } from './answer-input.tsx';
import { FilesInput } from './files-input.tsx';
import { NewerTemplate } from './newer-template.tsx';
import classes from './portrait-editor.module.css';
import { PublishDialog } from './publish-dialog.tsx';
import { ReachNote } from './reach-note.tsx';
import { ValueView } from './value-view.tsx';

/** Where the people of one programme write their portrait together, in calm sections. */
export function PortraitEditor(props: { plgId: string; portraitId: string }) {
  const t = useText('portraits');
  const { data: portrait } = useSuspenseQuery(portraitQuery(props.portraitId));
  const sections = portraitSectionsOf(portrait.templateVersion);
  return (
    <>
      <PageHeader
        title={t.editor.title(portrait.programme.name)}
        above={
          <Group gap="sm">
            <TextLink to={`/plg/${props.plgId}/portretten`}>{t.back}</TextLink>
            <ReadersChip portrait={portrait} />
          </Group>
        }
        lead={t.editor.lead(portrait.writerNames)}
        actions={<EditorActions plgId={props.plgId} portrait={portrait} />}
      />
      <div className={classes['columns']}>
        <nav className={classes['sections']} aria-label={t.editor.sections}>
          {sections.map(({ id }) => (
            <a key={id} href={`#onderdeel-${id}`}>
              {t.sections[id]}
            </a>
          ))}
        </nav>
        <div>
          <NewerTemplate portrait={portrait} />
          {sections.map((section) => (
            <div key={section.id} id={`onderdeel-${section.id}`} style={{ scrollMarginTop: '8rem' }}>
              <Section title={t.sections[section.id]}>
                <Stack gap="lg">
                  {section.fields.map((field) => (
                    <div key={field.id}>
                      {portrait.addedQuestions.includes(field.id) && (
                        <StatusChip tone="active">{t.template.isNew}</StatusChip>
                      )}
                      <Answer portrait={portrait} field={field} />
                    </div>
                  ))}
                  <Retired portrait={portrait} sectionId={section.id} />
                </Stack>
              </Section>
            </div>
          ))}
          <EditorActions plgId={props.plgId} portrait={portrait} />
        </div>
      </div>
    </>
  );
}

function Answer({ portrait, field }: { portrait: PortraitDto; field: PortraitTemplateField }) {
  if (field.kind === 'text') return <RunningText portrait={portrait} field={field} />;
  if (field.kind === 'files') return <FilesInput portrait={portrait} fieldId={field.id} />;
  return <AnswerInput portrait={portrait} field={field} />;
}

/** What an earlier template asked here and was answered: still read, and no longer asked. */
function Retired({ portrait, sectionId }: { portrait: PortraitDto; sectionId: PortraitSectionId }) {
  const t = useText('portraits');
  const asked = new Set(portraitFieldsOf(portrait.templateVersion).map(({ id }) => id));
  const known = new Set(
    portraitSections.find(({ id }) => id === sectionId)?.fields.map(({ id }) => id) ?? [],
  );
  return portrait.fields
    .filter(({ id, value }) => known.has(id) && !asked.has(id) && Object.keys(value).length > 0)
    .map(({ id, value }) => (
      <div key={id}>
        <Text size="sm" c="dimmed">
          {t.template.noLonger(t.fields[id].label)}
        </Text>
        <ValueView id={id} value={value} />
      </div>
    ));
}

function RunningText(props: { portrait: PortraitDto; field: PortraitTemplateField }) {
  const t = useText('portraits');
  const { portrait, field } = props;
  const { label, hint } = t.fields[field.id];
  return (
    <div id={`portrait-${field.id}`} className={classes['text']}>
      <LivingText
        kind={portraitTextKind}
        subjectId={portrait.id}
        field={field.id}
        label={field.isCompulsory ? `${label} (${t.editor.compulsory})` : label}
        editable={portrait.can.write}
        {...(hint !== undefined && { placeholder: hint })}
      />
      <ReachNote portrait={portrait} fieldId={field.id} />
    </div>
  );
}

function ReadersChip({ portrait }: { portrait: PortraitDto }) {
  const t = useText('portraits').editor;
  if (portrait.publishedAt === null) return <StatusChip tone="neutral">{t.draft}</StatusChip>;
  if (portrait.hasUnpublishedChanges) return <StatusChip tone="waiting">{t.changed}</StatusChip>;
  return <StatusChip tone="done">{t.published}</StatusChip>;
}

function EditorActions(props: { plgId: string; portrait: PortraitDto }) {
  const t = useText('portraits');
  const common = useText('app');
  const client = useQueryClient();
  const { portrait } = props;
  const withdraw = useWithdrawPortrait(portrait.id);
  const [asking, setAsking] = useState<'publish' | 'withdraw'>();
  const isOut = portrait.publishedAt !== null;

  const handleAsk = async () => {
    // Running texts are written past this page's own answers; the dialog must judge what is there now.
    await client.invalidateQueries({ queryKey: portraitQuery(portrait.id).queryKey });
    setAsking('publish');
  };

  return (
    <Group gap="sm">
      {portrait.can.publish && (
        <Button variant={isOut ? 'default' : 'filled'} onClick={() => void handleAsk()}>
          {isOut ? t.publish.again : t.publish.action}
        </Button>
      )}
      {portrait.can.publish && (
        <ButtonLink to={`/plg/${props.plgId}/portretten/${portrait.id}/lezers`} variant="default">
          {t.readers.action}
        </ButtonLink>
      )}
      {portrait.can.withdraw && (
        <RowMenu label={common.more}>
          <Menu.Item component={Link} to={`/plg/${props.plgId}/portretten/${portrait.id}/openbaar`}>
            {t.publish.everyone}
          </Menu.Item>
          <Menu.Item onClick={() => setAsking('withdraw')}>{t.publish.withdraw}</Menu.Item>
        </RowMenu>
      )}
      <PublishDialog portrait={portrait} opened={asking === 'publish'} onClose={() => setAsking(undefined)} />
      <ConfirmDialog
        opened={asking === 'withdraw'}
        title={t.publish.withdrawTitle}
        body={t.publish.withdrawBody}
        confirm={t.publish.withdraw}
        onConfirm={async () => {
          await withdraw.mutateAsync();
          notifications.show({ message: t.publish.withdrawn });
        }}
        onClose={() => setAsking(undefined)}
      />
    </Group>
  );
}
