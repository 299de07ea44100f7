import { VisuallyHidden } from '@mantine/core';
import { IconMicrophone, IconMicrophoneOff } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useText } from '../../../text/text.ts';
import { PersonAvatar } from '../../../ui/person-avatar.tsx';
import type { CallMember } from '../call.ts';
import classes from './call-stage.module.css';

/** One person in the call: their image or their initials, and what of them can be heard. */
export function CallTile({ member }: { member: CallMember }) {
  const t = useText('calls');
  const video = useRef<HTMLVideoElement>(null);
  const { stream } = member;
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  const name = member.userId === null ? t.hall : member.name;
  const isSeen = member.camera && stream !== null && (member.isMe || member.link === 'connected');
  const shape = [classes['tile'], member.isSpeaking && classes['speaking']].filter(Boolean).join(' ');
  // A line that is there, or not yet looked for, needs no words.
  const trouble = member.link === 'connecting' || member.link === 'stuck' ? t.link[member.link] : '';
  const line = member.isAway ? t.away : trouble;
  const look = isSeen ? [classes['video'], member.isMe && classes['mirrored']] : [classes['hidden']];
  return (
    <li className={shape} data-link={member.link}>
      {stream !== null && (
        <video
          ref={video}
          className={look.filter(Boolean).join(' ')}
          autoPlay
          playsInline
          muted={member.isMe}
          aria-label={t.imageOf(name)}
        />
      )}
      {!isSeen && (
        <div className={classes['face']}>
          <PersonAvatar name={name} size="lg" />
        </div>
      )}
      <div className={classes['name']}>
        {member.microphone ? (
          <IconMicrophone size={16} aria-hidden />
        ) : (
          <IconMicrophoneOff size={16} aria-hidden />
        )}
        <span title={name}>{member.isMe && member.userId !== null ? t.you(name) : name}</span>
        <VisuallyHidden>{t.sends(member.microphone, member.camera)}</VisuallyHidden>
      </div>
      {line !== '' && <div className={classes['line']}>{line}</div>}
    </li>
  );
}
