import type { CalendarDto, CalendarsDto, ClosedPeriodDto } from '@leerkring/shared';
import { ActionIcon, Button, Collapse, Group, Modal, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { usePrefillCalendar, useRemoveClosedPeriod } from '../api.ts';
import { ClosedPeriodForm } from './closed-period-form.tsx';

/** The days on which the group cannot meet: per institution, each with its source, and the public holidays. */
export function CalendarList(props: { calendars: CalendarsDto }) {
  const { calendars: t } = useText('cycles');
  const { calendars } = props;
  return (
    <Section title={t.title} lead={t.lead}>
      <Stack gap="xl">
        {calendars.institutions.map((it) => (
          <InstitutionCalendar key={it.institutionId} calendar={it} schoolYear={calendars.schoolYear} />
        ))}
        <PublicHolidays calendars={calendars} />
      </Stack>
    </Section>
  );
}

function InstitutionCalendar(props: { calendar: CalendarDto; schoolYear: string }) {
  const { calendars: t } = useText('cycles');
  const { calendar, schoolYear } = props;
  const prefill = usePrefillCalendar(calendar.institutionId);
  const [isAdding, setAdding] = useState(false);
  const { institutionName, region, periods } = calendar;
  return (
    <Section
      order={3}
      title={institutionName}
      lead={t.region[region]}
      actions={
        calendar.canEdit && (
          <>
            {calendar.canPrefill && (
              <Button
                variant="default"
                loading={prefill.isPending}
                onClick={() => prefill.mutate({ region, schoolYear })}
              >
                {t.prefill(schoolYear)}
              </Button>
            )}
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setAdding(true)}
            >
              {t.add}
            </Button>
          </>
        )
      }
    >
      <ProblemNote error={prefill.error} />
      {periods.length === 0 && <EmptyState title={t.none} body={calendar.canEdit ? t.noneBody : undefined} />}
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {periods.map((period) => (
          <ClosedPeriodRow key={period.id} period={period} />
        ))}
      </Stack>
      <Modal opened={isAdding} onClose={() => setAdding(false)} title={t.addTo(institutionName)}>
        <ClosedPeriodForm institutionId={calendar.institutionId} onDone={() => setAdding(false)} />
      </Modal>
    </Section>
  );
}

function ClosedPeriodRow(props: { period: ClosedPeriodDto }) {
  const { calendars: t } = useText('cycles');
  const dates = useDates();
  const remove = useRemoveClosedPeriod();
  const { period } = props;
  const days =
    period.from === period.to
      ? dates.day(period.from)
      : `${dates.day(period.from)} – ${dates.day(period.to)}`;
  return (
    <Group component="li" gap="md" wrap="nowrap" align="flex-start" justify="space-between">
      <div style={{ minWidth: 0 }}>
        <Group gap="sm">
          <Text fw={560}>{period.label}</Text>
          <Text>{days}</Text>
          {!period.isHard && <StatusChip tone="waiting">{t.soft}</StatusChip>}
        </Group>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {period.retrievedOn === null
            ? t.source(period.source)
            : t.retrieved(period.source, dates.day(period.retrievedOn))}
        </Text>
        <ProblemNote error={remove.error} />
      </div>
      {period.can.remove && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={42}
          aria-label={t.remove(`${period.label}, ${days}`)}
          loading={remove.isPending}
          onClick={() => remove.mutate(period.id)}
        >
          <IconTrash size={18} />
        </ActionIcon>
      )}
    </Group>
  );
}

function PublicHolidays(props: { calendars: CalendarsDto }) {
  const words = useText('cycles');
  const t = words.calendars;
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  return (
    <Section
      order={3}
      title={t.holidays}
      lead={t.holidaysLead}
      actions={
        <Button variant="subtle" aria-expanded={isOpen} onClick={() => setOpen((before) => !before)}>
          {isOpen ? t.hide : t.show}
        </Button>
      }
    >
      <Collapse expanded={isOpen}>
        <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
          {props.calendars.publicHolidays.map(({ on, name }) => (
            <Group component="li" key={on + name} gap="md">
              <Text w="9.5rem">{dates.day(on)}</Text>
              <Text>{words.blocks.holidays[name]}</Text>
            </Group>
          ))}
        </Stack>
      </Collapse>
    </Section>
  );
}
