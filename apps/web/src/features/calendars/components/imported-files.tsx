import type { CalendarImportDto } from '@leerkring/shared';
import { Button, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Section } from '../../../ui/section.tsx';
import { importsQuery, useUndoImport } from '../api.ts';
import classes from './calendar.module.css';

/** The files that were read in, each to be taken back as a whole. */
export function ImportedFiles(props: { institutionId: string }) {
  const { import: t } = useText('calendars');
  const dates = useDates();
  const { data: files } = useSuspenseQuery(importsQuery(props.institutionId));
  const undo = useUndoImport();
  const [asked, setAsked] = useState<CalendarImportDto>();
  const [isAsking, setAsking] = useState(false);
  if (files.length === 0) return null;
  return (
    <Section title={t.filesTitle} lead={t.filesLead}>
      <ul className={classes['periods']}>
        {files.map((file) => (
          <li key={file.id} className={classes['period']}>
            <div className={classes['what']}>
              <Text fw={560} style={{ overflowWrap: 'anywhere' }}>
                {file.fileName}
              </Text>
              <Text size="sm" c="dimmed">
                {t.file(file.added, file.replaced)}
              </Text>
            </div>
            <Text className={classes['days'] ?? ''} c={file.undoneAt === null ? undefined : 'dimmed'}>
              {file.undoneAt === null ? dates.dayTime(file.importedAt) : t.undone(dates.day(file.undoneAt))}
            </Text>
            <div className={classes['act']}>
              {file.can.undo && (
                <Button
                  variant="subtle"
                  size="compact-md"
                  aria-label={t.undoOf(file.fileName)}
                  onClick={() => {
                    setAsked(file);
                    setAsking(true);
                  }}
                >
                  {t.undo}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={isAsking}
        title={t.undoTitle(asked?.fileName ?? '')}
        body={t.undoBody}
        confirm={t.undo}
        onConfirm={() => undo.mutateAsync(asked?.id ?? '')}
        onClose={() => setAsking(false)}
      />
    </Section>
  );
}
