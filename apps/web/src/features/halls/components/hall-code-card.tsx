import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { hallCodeQuery } from '../api.ts';
import classes from './hall-code-card.module.css';

/** The way into the hall, large enough for the last row. */
export function HallCodeCard(props: { meetingId: string }) {
  const { screen: t } = useText('halls');
  const { data, error } = useQuery(hallCodeQuery(props.meetingId));
  return (
    <Surface component="section" aria-labelledby="hall-code">
      <Title order={2} id="hall-code">
        {t.scan}
      </Title>
      {data ? <Code code={data.code} link={data.link} /> : <Text mt="sm">{t.coming}</Text>}
      <ProblemNote error={error} />
    </Surface>
  );
}

function Code({ code, link }: { code: string; link: string }) {
  const { screen: t } = useText('halls');
  const image = generate(link);
  // Readers want a quiet edge of four around it.
  const size = image.size + 8;
  const { host } = new URL(link);
  return (
    <Stack gap="sm" mt="md" align="center">
      <svg className={classes['qr']} viewBox={`-4 -4 ${size} ${size}`} role="img" aria-label={t.qr}>
        <rect x={-4} y={-4} width={size} height={size} fill="#fff" />
        <path d={toSvgPath(image)} fill="#000" />
      </svg>
      <Text c="dimmed" ta="center" style={{ overflowWrap: 'anywhere' }}>
        {t.orType(`${host}/in-de-zaal`)}
      </Text>
      <Text className={classes['code']}>
        {code.slice(0, 3)} {code.slice(3)}
      </Text>
    </Stack>
  );
}
