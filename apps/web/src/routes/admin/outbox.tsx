import { useSuspenseQuery } from '@tanstack/react-query';
import { outboxQuery } from '../../features/notifications/api.ts';
import { MailList } from '../../features/notifications/components/mail-list.tsx';
import { useText } from '../../text/text.ts';
import { PageHeader } from '../../ui/page-header.tsx';

export function Component() {
  const t = useText('notifications');
  const { data: mails } = useSuspenseQuery(outboxQuery());
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <MailList mails={mails} />
    </>
  );
}
