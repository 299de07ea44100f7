import { talkMinutes, type RecommendationDto, type WeighedDto } from '@leerkring/shared';
import { Button, Stack, Text } from '@mantine/core';
import { clockFace } from '../../../lib/clock-face.ts';
import { useServerNow } from '../../../lib/server-now.ts';
import { useText } from '../../../text/text.ts';

const talkMs = talkMinutes * 60_000;

/** What the words got when everything was opened, what earlier words got, and the talk that is due. */
export function Weighed(props: { recommendation: RecommendationDto; onTalk: () => void }) {
  const t = useText('recommendations').weighing;
  const { recommendation: it } = props;
  return (
    <Stack gap="xs" align="flex-start">
      {it.weighed && <Result weighed={it.weighed} head={t.voters(it.weighed.voters)} />}
      {it.weighedBefore && (
        <Result weighed={it.weighedBefore} head={t.before(it.weighedBefore.voters)} isOld />
      )}
      {it.needsTalk && it.talkedAt === null && it.can.talk && (
        <Button variant="default" size="compact-md" onClick={props.onTalk}>
          {t.talk}
        </Button>
      )}
      {it.talkedAt !== null && <Talk since={it.talkedAt} />}
    </Stack>
  );
}

function Result(props: { weighed: WeighedDto; head: string; isOld?: boolean }) {
  const t = useText('recommendations').weighing;
  const { weighed: it } = props;
  const spread = (fingers: number[]) =>
    fingers
      .map((count, held) => ({ count, held }))
      .filter(({ count }) => count > 0)
      .toReversed()
      .map(({ count, held }) => t.fingers(count, held))
      .join(', ');
  return (
    <details>
      <Text
        component="summary"
        size="sm"
        c={props.isOld ? 'dimmed' : undefined}
        style={{ cursor: 'pointer' }}
      >
        {props.head}: {spread(it.fingers)}
        {it.dots > 0 && ` · ${t.dotsGot(it.dots)}`}
      </Text>
      <Text size="sm" fw={600} mt="xs">
        {t.perProgramme}
      </Text>
      <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
        {it.programmes.map((of) => (
          <Text key={of.programmeName} component="li" size="sm">
            {of.programmeName || t.noProgramme}: {spread(of.fingers)}
          </Text>
        ))}
      </ul>
      {it.concerns.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="xs">
            {t.minority}
          </Text>
          <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
            {it.concerns.map((of, index) => (
              <Text key={index} component="li" size="sm" style={{ overflowWrap: 'anywhere' }}>
                “{of.text}” ({t.concernOf(of.programmeName || t.noProgramme, of.fingers)})
              </Text>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

function Talk(props: { since: string }) {
  const t = useText('recommendations').weighing;
  const left = Date.parse(props.since) + talkMs - useServerNow(0);
  return (
    <Text size="sm" role="timer" aria-live="off">
      {left > 0 ? t.talking(clockFace(Math.ceil(left / 1000) * 1000)) : t.talked}
    </Text>
  );
}
