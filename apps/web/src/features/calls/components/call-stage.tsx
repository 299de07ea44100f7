import type { MeetingDto, RoomStateDto } from '@leerkring/shared';
import { Text } from '@mantine/core';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useMe } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { Call, type CallEnd } from '../call.ts';
import { CallControls } from './call-controls.tsx';
import { CallNotes } from './call-notes.tsx';
import classes from './call-stage.module.css';
import { CallTile } from './call-tile.tsx';

/**
 * Being in the call, for as long as this is on the screen.
 * @param withMedia with microphone and camera, as far as they are allowed; otherwise one listens and looks
 */
export function CallStage(props: {
  meeting: MeetingDto;
  state: RoomStateDto;
  withMedia: boolean;
  isHall: boolean;
  onEnd: (end: CallEnd | null) => void;
}) {
  const { meeting, state, withMedia } = props;
  const { user } = useMe();
  const userId = props.isHall ? null : user.id;
  const [call, setCall] = useState<Call | null>(null);
  const end = useRef(props.onEnd);
  useEffect(() => {
    end.current = props.onEnd;
  });
  useEffect(() => {
    const it = new Call(meeting.id, userId, (how) => end.current(how));
    setCall(it);
    void it.start(withMedia);
    return () => it.leave();
  }, [meeting.id, userId, withMedia]);
  useEffect(() => call?.heed(state), [call, state]);
  return call && <Stage call={call} meeting={meeting} onLeave={() => props.onEnd(null)} />;
}

function Stage(props: { call: Call; meeting: MeetingDto; onLeave: () => void }) {
  const t = useText('calls');
  const { call, meeting } = props;
  const view = useSyncExternalStore(call.subscribe, call.view);
  const isAlone = view.members.length === 1;
  return (
    <>
      <Text mt={4} role="status" style={{ overflowWrap: 'anywhere' }}>
        {!view.isIn ? t.joining : isAlone ? t.alone : t.together(view.members.length)}
      </Text>
      <ul className={classes['tiles']} aria-label={t.people}>
        {view.members.map((member) => (
          <CallTile key={member.peerId} member={member} />
        ))}
      </ul>
      <CallNotes view={view} joinUrl={meeting.joinUrl} onRetry={() => call.retry()} />
      <CallControls call={call} view={view} onLeave={props.onLeave} />
    </>
  );
}
