import type { MeetingDto } from '@leerkring/shared';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useText } from '../../../text/text.ts';
import { meetingPhaseQuery } from '../api.ts';

/** In a word or two, to which phase of the year a meeting belongs. */
export function PhaseMark({ meeting }: { meeting: MeetingDto }) {
  const t = useText('trajectories');
  const locale = useLocale();
  const phase = useQuery(meetingPhaseQuery(meeting.plgId, meeting.id)).data?.phase;
  return phase && <Text c="dimmed">{t.phaseShort(phase.name[locale])}</Text>;
}
