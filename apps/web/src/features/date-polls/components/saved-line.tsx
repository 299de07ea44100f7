import { Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';

/** Says, always in the same place, what is recorded and what is still missing. */
export function SavedLine(props: { isPending: boolean; answered: number; of: number }) {
  const { saved: t } = useText('date-polls');
  const { isPending, answered, of } = props;
  const words = isPending
    ? t.saving
    : answered === 0
      ? t.none
      : answered < of
        ? t.some(of - answered)
        : t.all;
  return (
    <Text role="status" mih="1.6em" c={!isPending && answered === of ? undefined : 'dimmed'}>
      {words}
    </Text>
  );
}
