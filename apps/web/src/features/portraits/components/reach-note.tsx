import type { PortraitDto, PortraitFieldId } from '@leerkring/shared';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { TextLink } from '../../../ui/text-link.tsx';

/** Beside a field that does not simply reach the group: who reads it, and the way to change that. */
export function ReachNote(props: { portrait: PortraitDto; fieldId: PortraitFieldId }) {
  const t = useText('portraits').readers;
  const dates = useDates();
  const { portrait } = props;
  const it = portrait.reaches.find(({ fieldId }) => fieldId === props.fieldId);
  if (!it || (it.reach === 'plg' && it.opensOn === null)) return null;
  return (
    <TextLink to={`/plg/${portrait.plgId}/portretten/${portrait.id}/lezers`} size="sm" c="dimmed">
      {t.note(it.reach, it.opensOn && dates.day(it.opensOn))}
    </TextLink>
  );
}
