import type { MeetingDto } from '@leerkring/shared';
import { Button, Group, Text, Title } from '@mantine/core';
import { IconExternalLink, IconVideo } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useText } from '../../../text/text.ts';
import { Surface } from '../../../ui/surface.tsx';
import { callHostsQuery } from '../api.ts';
import classes from './call-elsewhere.module.css';

/**
 * A call elsewhere. In a frame only when asked for: until then nothing of theirs is fetched. The frame is another
 * origin's page with its own scripts; ours has none of them, and it learns no address of ours.
 */
export function CallElsewhere(props: { meeting: MeetingDto; choice?: ReactNode }) {
  const t = useText('calls');
  const { meeting } = props;
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({ ...callHostsQuery(), enabled: meeting.callKind === 'frame' });
  const isComing = meeting.state === 'planned' || meeting.state === 'open';
  const url = meeting.joinUrl === null ? null : URL.parse(meeting.joinUrl);
  if (!isComing || !url) return null;
  // The settings may have changed since it was chosen; then it is a link.
  const canFrame = meeting.callKind === 'frame' && (data?.hosts.includes(url.host) ?? false);
  return (
    <Surface component="section" aria-labelledby="call" mb="lg">
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Title order={2} id="call" fz="sm" ff="text" fw={600} c="dimmed">
          {t.title}
        </Title>
        {props.choice}
      </Group>
      <Text mt={4} style={{ overflowWrap: 'anywhere' }}>
        {t.frameLead(url.host)}
      </Text>
      {canFrame && isOpen && (
        <iframe
          className={classes['frame']}
          src={url.href}
          title={t.frameTitle(url.host)}
          // oxlint-disable-next-line react/iframe-missing-sandbox -- never our own host (config.ts): its origin is its own
          sandbox="allow-scripts allow-same-origin allow-forms allow-popups"
          allow={`camera ${url.origin}; microphone ${url.origin}; display-capture ${url.origin}; autoplay ${url.origin}; fullscreen ${url.origin}`}
          referrerPolicy="no-referrer"
        />
      )}
      <Group gap="sm" mt="md">
        {canFrame && (
          <Button
            variant={isOpen ? 'default' : 'filled'}
            leftSection={<IconVideo size={18} aria-hidden />}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? t.closeFrame : t.openFrame}
          </Button>
        )}
        <Button
          component="a"
          href={url.href}
          target="_blank"
          rel="noopener noreferrer"
          variant={canFrame ? 'default' : 'filled'}
          leftSection={<IconExternalLink size={18} aria-hidden />}
        >
          {t.openLink}
        </Button>
      </Group>
      {canFrame && !isOpen && (
        <Text size="sm" c="dimmed" mt="sm">
          {t.frameHint(url.host)}
        </Text>
      )}
    </Surface>
  );
}
