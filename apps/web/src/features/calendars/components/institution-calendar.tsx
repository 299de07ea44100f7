import type { CalendarDto, ClosedPeriodDto } from '@leerkring/shared';
import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LongList } from '../../../ui/long-list.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './calendar.module.css';
import { ClosedPeriodForm } from './closed-period-form.tsx';
import { sayDays } from './period-days.ts';
import { PeriodRow } from './period-row.tsx';

/** One school year of one institution: the days that forbid, and the days that are only avoided. */
export function InstitutionCalendar(props: { calendar: CalendarDto }) {
  const t = useText('calendars');
  const dates = useDates();
  const { calendar } = props;
  const [adapting, setAdapting] = useState<ClosedPeriodDto>();
  const closed = calendar.periods.filter(({ isHard }) => isHard);
  const avoided = calendar.periods.filter(({ isHard }) => !isHard);
  const list = (periods: ClosedPeriodDto[]) => (
    <LongList items={periods} textsOf={(it) => [it.label, it.source, sayDays(t, dates, it)]}>
      {(shown) => (
        <ul className={classes['periods']}>
          {shown.map((period) => (
            <PeriodRow
              key={period.id ?? `${period.kind}-${period.from}`}
              period={period}
              onAdapt={calendar.canEdit ? () => setAdapting(period) : undefined}
            />
          ))}
        </ul>
      )}
    </LongList>
  );
  return (
    <>
      <Section title={t.closed} lead={t.closedLead}>
        {closed.length > 0 ? (
          list(closed)
        ) : (
          <EmptyState
            title={calendar.canEdit ? t.none : t.noneElsewhere}
            body={calendar.canEdit ? t.noneBody : undefined}
          />
        )}
      </Section>
      {(avoided.length > 0 || calendar.canEdit) && (
        <Section title={t.avoided} lead={t.avoidedLead}>
          {avoided.length > 0 ? list(avoided) : <EmptyState title={t.noneAvoided} />}
        </Section>
      )}
      <Modal
        opened={adapting !== undefined}
        onClose={() => setAdapting(undefined)}
        title={t.addTo(calendar.institutionName)}
      >
        {adapting && (
          <ClosedPeriodForm
            institutionId={calendar.institutionId}
            schoolYear={calendar.schoolYear}
            from={adapting}
            onDone={() => setAdapting(undefined)}
          />
        )}
      </Modal>
    </>
  );
}
