import { DatesProvider } from '@mantine/dates';
import type { ReactNode } from 'react';
import { useLocale } from '../text/text.ts';
import 'dayjs/locale/nl';
import 'dayjs/locale/en-gb';

/** Around every page with a date input: weeks begin on Monday, in the reader's language. */
export function DatesInLocale(props: { children: ReactNode }) {
  const locale = useLocale();
  return (
    // Red weekends fail contrast, so no day is a weekend here.
    <DatesProvider
      settings={{ locale: locale === 'nl' ? 'nl' : 'en-gb', firstDayOfWeek: 1, weekendDays: [] }}
    >
      {props.children}
    </DatesProvider>
  );
}
