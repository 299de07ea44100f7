import { Progress, Stack, Text } from '@mantine/core';
import type { HostProgressDto } from '@leerkring/shared';
import { useText } from '../../../text/text.ts';
import { LongList } from '../../../ui/long-list.tsx';
import { Surface } from '../../../ui/surface.tsx';

/** How far the visit to each of these programmes is. Never who spoke, never what was said. */
export function HostProgress(props: { hosts: HostProgressDto[] }) {
  return (
    <LongList items={props.hosts} textsOf={(it) => [it.programmeName]}>
      {(shown) => (
        <Surface>
          <Stack gap="lg">
            {shown.map((it) => (
              <Held key={it.programmeId} label={it.programmeName} held={it.held} planned={it.planned} />
            ))}
          </Stack>
        </Surface>
      )}
    </LongList>
  );
}

export function Held(props: { label: string; held: number; planned: number }) {
  const t = useText('interviews');
  const share = props.planned === 0 ? 0 : Math.min(100, (props.held / props.planned) * 100);
  return (
    <div>
      <Text>
        {props.label !== '' && (
          <Text span fw={560}>
            {props.label}:{' '}
          </Text>
        )}
        {t.progress.held(props.held, props.planned)}
      </Text>
      <Progress value={share} size="sm" mt={6} aria-hidden />
    </div>
  );
}
