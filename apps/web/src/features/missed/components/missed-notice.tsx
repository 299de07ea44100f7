import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../../text/text.ts';
import { TextLink } from '../../../ui/text-link.tsx';
import { missedNoticeQuery } from '../api.ts';

/** On the page of a meeting, for whoever missed something of it and has not seen that yet. */
export function MissedNotice(props: { plgId: string; meetingId: string }) {
  const t = useText('missed');
  const { plgId, meetingId } = props;
  const { data } = useQuery(missedNoticeQuery(meetingId));
  if (!data || data.unseen === 0) return null;
  return (
    <Alert variant="light" mb="xl" styles={{ message: { color: 'var(--mantine-color-text)' } }}>
      {t.notice(data.unseen)}{' '}
      <TextLink to={`/plg/${plgId}/bijeenkomsten/${meetingId}/gemist`}>{t.look}</TextLink>
    </Alert>
  );
}
