import type { MinutesDto } from '@leerkring/shared';
import { Button, Group, Menu, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useHandOverScribe } from '../api.ts';

/** Who takes the minutes; one press hands it over. */
export function ScribeBar(props: {
  minutes: MinutesDto;
  myMembershipId: string | null;
  people: { membershipId: string; name: string }[];
}) {
  const { scribe: t } = useText('minutes');
  const { minutes, myMembershipId, people } = props;
  const handOver = useHandOverScribe(minutes.meetingId);
  const isMe = minutes.scribe !== null && minutes.scribe.membershipId === myMembershipId;
  const words = minutes.scribe === null ? t.none : isMe ? t.me : t.is(minutes.scribe.name);
  if (minutes.state === 'adopted') return minutes.scribe && <Text>{t.was(minutes.scribe.name)}</Text>;
  return (
    <>
      <Group gap="sm">
        <Text>{words}</Text>
        {minutes.can.handOver && !isMe && myMembershipId !== null && (
          <Button
            size="compact-md"
            variant="light"
            loading={handOver.isPending}
            onClick={() => handOver.mutate(myMembershipId)}
          >
            {t.take}
          </Button>
        )}
        {minutes.can.handOver && isMe && (
          <Menu position="bottom-start">
            <Menu.Target>
              <Button size="compact-md" variant="light" loading={handOver.isPending}>
                {t.give}
              </Button>
            </Menu.Target>
            <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
              {people
                .filter((it) => it.membershipId !== myMembershipId)
                .map((it) => (
                  <Menu.Item
                    key={it.membershipId}
                    aria-label={t.giveTo(it.name)}
                    onClick={() => handOver.mutate(it.membershipId)}
                  >
                    {it.name}
                  </Menu.Item>
                ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      <ProblemNote error={handOver.error} />
    </>
  );
}
