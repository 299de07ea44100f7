import { type AgendaItemDto, minutesText } from '@leerkring/shared';
import { useText } from '../../../text/text.ts';
import { LivingText } from '../../../ui/living-text/living-text.tsx';

/** The minutes of one item, written by everyone who was there. */
export function ItemMinutes(props: { item: AgendaItemDto }) {
  const { agenda: t } = useText('meeting-room');
  const { item } = props;
  return (
    <LivingText
      kind={minutesText.kind}
      subjectId={item.id}
      field={minutesText.field}
      label={t.minutesTitle(item.title)}
      isLabelHidden
      editable={item.can.minute}
      placeholder={t.minutesHint}
    />
  );
}
