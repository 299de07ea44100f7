import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../../text/text.ts';
import { trialsQuery } from '../../trials/api.ts';

/** What came of trying one question: how long it took, and what was noticed. */
export function TrialFindings(props: { versionId: string; questionId: string }) {
  const t = useText('trials');
  const { data } = useQuery(trialsQuery(props.versionId));
  const time = data?.times.find((it) => it.questionId === props.questionId);
  const findings = data?.findings.filter((it) => it.questionId === props.questionId) ?? [];
  if (!time && findings.length === 0) return null;
  return (
    <div>
      {time && (
        <Text size="sm" c="dimmed">
          {t.took(time.seconds)}
        </Text>
      )}
      {findings.map((it) => (
        <Text size="sm" key={`${it.byName}${it.text}`} style={{ overflowWrap: 'anywhere' }}>
          {t.noticed}: {it.text}{' '}
          <Text span c="dimmed">
            {it.byName}
          </Text>
        </Text>
      ))}
    </div>
  );
}
