import type { CalendarsDto } from '@leerkring/shared';
import { Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import classes from './calendar.module.css';
import { PublicHolidays } from './public-holidays.tsx';

/** Whose days count for a group, and the way to each calendar. */
export function CalendarSummary(props: { calendars: CalendarsDto }) {
  const t = useText('calendars');
  const { institutions, publicHolidays, schoolYear } = props.calendars;
  return (
    <Section title={t.title} lead={t.lead}>
      <ul className={classes['periods']}>
        {institutions.map(({ institutionId, institutionName, region, periods }) => {
          const closed = periods.filter(({ isHard }) => isHard).length;
          return (
            <li key={institutionId} className={classes['institution']}>
              <TextLink to={`/kalender/${institutionId}?schooljaar=${schoolYear}`} fw={560}>
                {institutionName}
              </TextLink>
              <Text c="dimmed" size="sm">
                {t.region[region]} ·{' '}
                {periods.length === 0 ? t.noneElsewhere : t.count(closed, periods.length - closed)}
              </Text>
            </li>
          );
        })}
      </ul>
      <PublicHolidays holidays={publicHolidays} />
    </Section>
  );
}
