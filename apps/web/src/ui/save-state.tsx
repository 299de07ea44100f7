import { Text } from '@mantine/core';
import { useText } from '../text/text.ts';

export type SaveState = 'device' | 'underway' | 'kept';

const tones: Record<SaveState, string> = {
  device: 'var(--mantine-color-dimmed)',
  underway: 'var(--mantine-color-anchor)',
  kept: 'var(--lk-done)',
};

/** Where what you typed is now: on this device, on its way, or recorded. Keeps its width, so nothing jumps. */
export function SaveStateBadge(props: { state: SaveState }) {
  const t = useText('app');
  return (
    <Text
      span
      size="xs"
      fw={560}
      c={tones[props.state]}
      role="status"
      miw="7.5rem"
      ta="end"
      style={{ whiteSpace: 'nowrap' }}
    >
      {props.state === 'kept' ? '✓ ' : props.state === 'underway' ? '↑ ' : '● '}
      {t.saveState[props.state]}
    </Text>
  );
}
