import type { CalendarsDto } from '@leerkring/shared';
import { Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';

/** Whose holidays nobody has filled in: a proposal that looks perfect may lie in the middle of them. */
export function UnknownDays(props: { calendars: CalendarsDto }) {
  const { plan: t } = useText('cycles');
  const unknown = props.calendars.institutions.filter(({ periods }) =>
    periods.every(({ isHard }) => !isHard),
  );
  if (unknown.length === 0) return null;
  return <Text role="status">{t.unknownDays(unknown.map((it) => it.institutionName))}</Text>;
}
