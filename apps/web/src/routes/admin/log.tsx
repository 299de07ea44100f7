import { Button, Group } from '@mantine/core';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { auditQuery } from '../../features/audit/api.ts';
import { LogTable } from '../../features/audit/components/log-table.tsx';
import { useText } from '../../text/text.ts';
import { PageHeader } from '../../ui/page-header.tsx';

export function Component() {
  const t = useText('audit');
  const log = useSuspenseInfiniteQuery(auditQuery());
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <LogTable entries={log.data.pages.flat()} />
      {log.hasNextPage && (
        <Group mt="lg">
          <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t.older}
          </Button>
        </Group>
      )}
    </>
  );
}
