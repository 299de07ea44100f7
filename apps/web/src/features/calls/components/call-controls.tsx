import { Button, Group, NativeSelect, Popover, Stack } from '@mantine/core';
import {
  IconMicrophone,
  IconMicrophoneOff,
  IconPhoneOff,
  IconSettings,
  IconVideo,
  IconVideoOff,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import type { Call, CallView } from '../call.ts';
import { deviceKinds, type DeviceKind } from '../own-media.ts';

const icons = {
  microphone: { on: IconMicrophone, off: IconMicrophoneOff },
  camera: { on: IconVideo, off: IconVideoOff },
};
const inputs = { microphone: 'audioinput', camera: 'videoinput' } as const;

/** Being heard, being seen, with which devices, and hanging up. */
export function CallControls(props: { call: Call; view: CallView; onLeave: () => void }) {
  const t = useText('calls');
  const { call, view } = props;
  const [busy, setBusy] = useState<DeviceKind | null>(null);
  const [devices, setDevices] = useState<MediaDeviceInfo[] | null>(null);
  const handleTurn = (kind: DeviceKind) => {
    setBusy(kind);
    void call.turn(kind, !view[kind]).finally(() => setBusy(null));
  };
  const handleDevices = async () => {
    const found = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
    // Without permission they have no name, and cannot be told apart.
    setDevices(found.filter(({ label }) => label !== ''));
  };
  const handleChoose = (kind: DeviceKind, deviceId: string) => {
    setBusy(kind);
    void call.choose(kind, deviceId).finally(() => setBusy(null));
  };
  return (
    <Group gap="xs" mt="md" role="group" aria-label={t.controls}>
      {deviceKinds.map((kind) => {
        const Icon = icons[kind][view[kind] ? 'on' : 'off'];
        return (
          <Button
            key={kind}
            variant={view[kind] ? 'light' : 'default'}
            leftSection={<Icon size={18} aria-hidden />}
            loading={busy === kind}
            disabled={!view.isIn}
            onClick={() => handleTurn(kind)}
          >
            {view[kind] ? t.turnOff[kind] : t.turnOn[kind]}
          </Button>
        );
      })}
      <Popover
        opened={devices !== null}
        onChange={(isOpen) => !isOpen && setDevices(null)}
        position="bottom-start"
        trapFocus
        withinPortal
      >
        <Popover.Target>
          <Button
            variant="default"
            leftSection={<IconSettings size={18} aria-hidden />}
            onClick={() => void (devices ? setDevices(null) : handleDevices())}
          >
            {t.devices}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t.devices}>
          <Stack gap="sm">
            {deviceKinds.map((kind) => {
              const found = devices?.filter((it) => it.kind === inputs[kind]) ?? [];
              return (
                <NativeSelect
                  key={kind}
                  label={t.device[kind]}
                  disabled={found.length === 0}
                  data={
                    found.length === 0
                      ? [{ value: '', label: t.noDevice }]
                      : found.map(({ deviceId, label }) => ({ value: deviceId, label }))
                  }
                  value={call.chosen(kind) ?? found[0]?.deviceId ?? ''}
                  onChange={({ currentTarget }) => handleChoose(kind, currentTarget.value)}
                />
              );
            })}
          </Stack>
        </Popover.Dropdown>
      </Popover>
      <Button variant="default" leftSection={<IconPhoneOff size={18} aria-hidden />} onClick={props.onLeave}>
        {t.leave}
      </Button>
    </Group>
  );
}
