import type { ProposalDto } from '@leerkring/shared';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { WordChanges } from '../../../ui/word-changes.tsx';

const words = { overflowWrap: 'anywhere', whiteSpace: 'pre-line' } as const;

/** The text that counts now, what changed in it, and the ones before. */
export function ProposalText(props: { proposal: ProposalDto; onRewrite: (() => void) | null }) {
  const t = useText('proposals');
  const dates = useDates();
  const { proposal } = props;
  const [isComparing, setComparing] = useState(true);
  const [isAll, setAll] = useState(false);
  const latest = proposal.texts.at(-1);
  if (!latest) return null;
  const earlier = proposal.texts.slice(0, -1).toReversed();
  const compares = isComparing && latest.changes.length > 0;
  const meta = (it: (typeof proposal.texts)[number]) =>
    it.byName === null ? dates.day(it.at) : t.writtenBy(it.byName, dates.day(it.at));
  return (
    <Section title={t.text} lead={`${t.version(latest.version)}, ${t.latest} · ${meta(latest)}`}>
      <Surface>
        <Text ff="var(--lk-serif)" fz="lg" style={words}>
          {compares ? <WordChanges parts={latest.changes} /> : latest.text}
        </Text>
      </Surface>
      <Group gap="sm">
        {props.onRewrite && (
          <Button variant="default" onClick={props.onRewrite}>
            {proposal.openObjections > 0 ? t.integrate : t.rewrite}
          </Button>
        )}
        {latest.changes.length > 0 && (
          <Button variant="subtle" onClick={() => setComparing(!isComparing)} aria-pressed={isComparing}>
            {isComparing ? t.compareOff : t.compare}
          </Button>
        )}
        {earlier.length > 0 && (
          <Button variant="subtle" onClick={() => setAll(!isAll)} aria-expanded={isAll}>
            {t.earlier}
          </Button>
        )}
      </Group>
      {isAll && (
        <Stack component="ul" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
          {earlier.map((it) => (
            <li key={it.version}>
              <Text size="sm" c="dimmed">
                {t.version(it.version)} · {meta(it)}
              </Text>
              <Text style={words}>{it.text}</Text>
            </li>
          ))}
        </Stack>
      )}
    </Section>
  );
}
