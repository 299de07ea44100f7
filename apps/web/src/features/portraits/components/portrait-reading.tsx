import { portraitSources, type PortraitFieldId } from '@leerkring/shared';
import { Anchor, Button, Group, Text } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { changesQuery, publishedPortraitQuery } from '../api.ts';
import { PortraitFields } from './portrait-fields.tsx';
import { YearChanges } from './year-changes.tsx';

const said = new Set<PortraitFieldId>(['title', 'core']);

/** A portrait as others read it, in its group or as a colleague in the institution. */
export function PortraitReading(props: { portraitId: string; back: { to: string; label: string } }) {
  const t = useText('portraits');
  const dates = useDates();
  const { data: portrait } = useSuspenseQuery(publishedPortraitQuery(props.portraitId));
  const { data: changes } = useQuery(changesQuery(props.portraitId));
  const [isComparing, setComparing] = useState(false);
  const { programme } = portrait;
  const valueOf = (id: PortraitFieldId) => portrait.fields.find((field) => field.id === id)?.value ?? {};

  return (
    <article>
      <PageHeader
        title={valueOf('title').line || programme.name}
        tab={programme.name}
        above={
          <Group gap="sm">
            <TextLink to={props.back.to}>{props.back.label}</TextLink>
            <Text c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {programme.name} · {t.level(programme.levels)}
            </Text>
          </Group>
        }
        lead={
          <>
            <Text
              ff="var(--lk-serif)"
              c="var(--mantine-color-text)"
              fz="xl"
              style={{ overflowWrap: 'anywhere' }}
            >
              {valueOf('core').line}
            </Text>
            <Text size="sm" mt="xs">
              {t.reading.version(portrait.number, dates.day(portrait.publishedAt))}
            </Text>
            {portraitSources(portrait.startedFrom).map((it, index) => (
              <Anchor key={it.slug} href={`/portret/${it.slug}`} size="sm" display="block">
                {(index === 0 ? t.reading.startedFrom : t.reading.alsoFrom)(it.programme, it.institution)}
              </Anchor>
            ))}
          </>
        }
        actions={
          <>
            {portrait.can.write && (
              <ButtonLink to={`/plg/${portrait.plgId}/portretten/${portrait.id}/schrijven`} variant="default">
                {t.edit}
              </ButtonLink>
            )}
            {changes?.since && (
              <Button
                variant="default"
                aria-expanded={isComparing}
                onClick={() => setComparing(!isComparing)}
              >
                {t.reading.changedSince(changes.since)}
              </Button>
            )}
            <ButtonLink to={`${props.back.to}/${portrait.id}/kaart`} variant="default">
              {t.reading.card}
            </ButtonLink>
            <Button variant="default" onClick={() => window.print()}>
              {t.reading.print}
            </Button>
          </>
        }
      />
      {isComparing && changes?.since && <YearChanges since={changes.since} changes={changes.changes} />}
      <PortraitFields
        fields={portrait.fields}
        verdicts={portrait.verdicts}
        route={programme.route}
        institutionId={programme.institutionId}
        without={said}
      />
    </article>
  );
}
