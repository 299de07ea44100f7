import { portraitTemplate, type PortraitFieldId, type PublishedPortraitDto } from '@leerkring/shared';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Section } from '../../../ui/section.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { publishedPortraitQuery } from '../api.ts';
import { HoursVerdictNote } from './hours-verdict.tsx';
import { ValueView } from './value-view.tsx';

const said = new Set<PortraitFieldId>(['title', 'core']);

/** A portrait as the group reads it: only what was filled in. */
export function PortraitReading(props: { plgId: string; portraitId: string }) {
  const t = useText('portraits');
  const dates = useDates();
  const { data: portrait } = useSuspenseQuery(publishedPortraitQuery(props.portraitId));
  const { programme } = portrait;
  const valueOf = (id: PortraitFieldId) => portrait.fields.find((field) => field.id === id)?.value ?? {};
  const filled = new Set(
    portrait.fields.filter(({ value }) => Object.keys(value).length > 0).map(({ id }) => id),
  );
  const at = `/plg/${props.plgId}/portretten`;

  return (
    <article>
      <PageHeader
        title={valueOf('title').line || programme.name}
        tab={programme.name}
        above={
          <Group gap="sm">
            <TextLink to={at}>{t.back}</TextLink>
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
          </>
        }
        actions={
          <>
            {portrait.can.write && (
              <ButtonLink to={`${at}/${portrait.id}/schrijven`} variant="default">
                {t.edit}
              </ButtonLink>
            )}
            <Button variant="default" onClick={() => window.print()}>
              {t.reading.print}
            </Button>
          </>
        }
      />
      {portraitTemplate.sections.map((section) => {
        const shown = section.fields.filter(({ id }) => filled.has(id) && !said.has(id));
        if (shown.length === 0) return null;
        return (
          <Section key={section.id} title={t.sections[section.id]}>
            <Stack component="dl" gap="lg" m={0} maw="var(--lk-text)">
              {shown.map(({ id }) => (
                <div key={id}>
                  <Text component="dt" size="sm" c="dimmed" mb={2}>
                    {t.fields[id].label}
                  </Text>
                  <Text component="dd" m={0}>
                    <ValueView id={id} value={valueOf(id)} />
                    {id === 'hours' && <Verdicts portrait={portrait} />}
                  </Text>
                </div>
              ))}
            </Stack>
          </Section>
        );
      })}
    </article>
  );
}

function Verdicts({ portrait }: { portrait: PublishedPortraitDto }) {
  const tables = portrait.fields.find(({ id }) => id === 'hours')?.value.hours ?? [];
  return (
    <Stack gap="sm" mt="sm">
      {portrait.verdicts.map((verdict) => (
        <HoursVerdictNote
          key={verdict.level}
          verdict={verdict}
          level={verdict.level}
          years={tables.find(({ level }) => level === verdict.level)?.rows.length ?? 0}
          route={portrait.programme.route}
        />
      ))}
    </Stack>
  );
}
