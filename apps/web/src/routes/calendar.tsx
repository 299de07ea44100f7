import { Button, Group, Modal, Select, Text } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useMediaQuery } from '@mantine/hooks';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { calendarQuery } from '../features/calendars/api.ts';
import { ClosedPeriodForm } from '../features/calendars/components/closed-period-form.tsx';
import { ImportFile } from '../features/calendars/components/import-file.tsx';
import { ImportedFiles } from '../features/calendars/components/imported-files.tsx';
import { InstitutionCalendar } from '../features/calendars/components/institution-calendar.tsx';
import { useText } from '../text/text.ts';
import { DatesInLocale } from '../ui/dates-in-locale.tsx';
import { PageHeader } from '../ui/page-header.tsx';

/** A school year runs from August. */
function schoolYearNow(): string {
  const now = new Date();
  const start = now.getMonth() >= 7 ? now.getFullYear() : now.getFullYear() - 1;
  return `${start}-${start + 1}`;
}

function yearsAround(chosen: string): string[] {
  const now = Number(schoolYearNow().slice(0, 4));
  const years = Array.from({ length: 5 }, (_, index) => `${now - 1 + index}-${now + index}`);
  return [...new Set([...years, chosen])].toSorted();
}

/** When one institution is closed: for those who keep its calendar, and to look up for everyone else. */
export function Component() {
  const { institutionId = '' } = useParams();
  const t = useText('calendars');
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('schooljaar') ?? '';
  const schoolYear = /^20\d\d-20\d\d$/.test(wanted) ? wanted : schoolYearNow();
  const { data: calendar } = useSuspenseQuery(calendarQuery(institutionId, schoolYear));
  const [isAdding, setAdding] = useState(false);
  const isNarrow = useMediaQuery('(max-width: 36em)') ?? false;
  const [isImporting, setImporting] = useState(false);

  return (
    <DatesInLocale>
      <PageHeader
        title={t.page(calendar.institutionName)}
        tab={`${t.tab} · ${calendar.institutionName}`}
        above={<Text c="dimmed">{t.region[calendar.region]}</Text>}
        lead={calendar.canEdit ? t.pageLead : undefined}
        actions={
          calendar.canEdit && (
            <>
              <Button
                variant="default"
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => setAdding(true)}
              >
                {t.add}
              </Button>
              <Button
                leftSection={<IconFileImport size={16} aria-hidden />}
                onClick={() => setImporting(true)}
              >
                {t.import.open}
              </Button>
            </>
          )
        }
      />
      <Group mb="xl">
        <Select
          label={t.schoolYear}
          w="12rem"
          allowDeselect={false}
          data={yearsAround(schoolYear)}
          value={schoolYear}
          onChange={(next) => next !== null && setSearch({ schooljaar: next }, { replace: true })}
        />
      </Group>
      <InstitutionCalendar calendar={calendar} />
      {calendar.canEdit && <ImportedFiles institutionId={institutionId} />}
      <Modal opened={isAdding} onClose={() => setAdding(false)} title={t.addTo(calendar.institutionName)}>
        <ClosedPeriodForm
          institutionId={institutionId}
          schoolYear={schoolYear}
          onDone={() => setAdding(false)}
        />
      </Modal>
      <Modal
        opened={isImporting}
        onClose={() => setImporting(false)}
        title={t.import.title}
        size="xl"
        fullScreen={isNarrow}
      >
        <ImportFile institutionId={institutionId} onDone={() => setImporting(false)} />
      </Modal>
    </DatesInLocale>
  );
}
