import type { DeviceInterview } from '../../features/interviews/device/model.ts';
import { RecordingBar } from '../../features/recordings/components/recording-bar.tsx';

/** The microphone of a conversation: with whoever leads it, and nowhere it may not be asked. */
export function TalkSound(props: { interview: DeviceInterview }) {
  const { id, consentVersion, mayRecord, isUnder16, hasParentConsent, tandem } = props.interview;
  if (tandem?.side === 'second') return null;
  return (
    <RecordingBar
      interviewId={id}
      consentVersion={consentVersion}
      mayRecord={mayRecord ?? (isUnder16 !== true || hasParentConsent === true)}
    />
  );
}
