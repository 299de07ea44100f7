import { Stack, Text, VisuallyHidden } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import classes from './talk.module.css';

/** One tap gives the next place, another takes it back: with one thumb, and with the keyboard. */
export function RankingAnswer(props: {
  options: readonly string[];
  ranking: readonly string[];
  onChange: (ranking: string[]) => void;
}) {
  const { options, ranking } = props;
  const t = useText('interviews');
  const handleTap = (option: string) =>
    props.onChange(ranking.includes(option) ? ranking.filter((it) => it !== option) : [...ranking, option]);
  return (
    <Stack gap="xs" role="group" aria-label={t.talk.ranking}>
      <Text size="sm" c="dimmed">
        <b>{t.talk.ranking}.</b> {t.talk.rankingHint}
      </Text>
      {options.map((option) => {
        const place = ranking.indexOf(option) + 1;
        return (
          <button
            key={option}
            type="button"
            className={`mantine-active ${classes['probe']}`}
            aria-pressed={place > 0}
            onClick={() => handleTap(option)}
          >
            <span className={classes['tick']} aria-hidden>
              {place > 0 ? place : ''}
            </span>
            {option}
            {place > 0 && <VisuallyHidden> {t.talk.place(place)}</VisuallyHidden>}
          </button>
        );
      })}
    </Stack>
  );
}
