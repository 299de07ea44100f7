import { useEffect, useRef } from 'react';

/** Plays what was fetched; it goes from the memory of the browser with this screen. */
export function Player(props: { sound: Blob; label: string }) {
  const audio = useRef<HTMLAudioElement>(null);
  const isMeasured = useRef(false);
  useEffect(() => {
    const url = URL.createObjectURL(props.sound);
    if (audio.current) audio.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [props.sound]);
  return (
    // What is said stands beside it in words: that is what was written down.
    <audio
      controls
      ref={audio}
      aria-label={props.label}
      style={{ width: '100%', marginTop: 8 }}
      onLoadedMetadata={({ currentTarget: player }) => {
        // What was recorded live does not say how long it is; the end tells.
        if (player.duration === Infinity) player.currentTime = Number.MAX_SAFE_INTEGER;
      }}
      onDurationChange={({ currentTarget: player }) => {
        if (isMeasured.current || player.duration === Infinity) return;
        isMeasured.current = true;
        player.currentTime = 0;
      }}
    />
  );
}
