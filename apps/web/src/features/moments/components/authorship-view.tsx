import { Group, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useText } from '../../../text/text.ts';
import { authorshipQuery } from '../api.ts';
import classes from './authorship.module.css';

/** The chapter as it is now, with who wrote which words: in the margin in words, in the text by a line. */
export function AuthorshipView(props: { sectionId: string }) {
  const t = useText('moments');
  const { blocks } = useSuspenseQuery(authorshipQuery(props.sectionId)).data;
  const names = [...new Set(blocks.flatMap(({ parts }) => parts.map(({ name }) => name)))];
  const written = blocks.filter(({ parts }) => parts.length > 0);
  return (
    <Stack gap="lg">
      <Text c="dimmed">{t.authorsHint}</Text>
      <Group gap="md" component="ul" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t.writers}>
        {names.map((name) => (
          <li key={name ?? ''} className={classes['ink']} data-ink={names.indexOf(name) % 6}>
            {name ?? t.nobody}
          </li>
        ))}
      </Group>
      <Stack gap="md">
        {written.map(({ parts }, place) => (
          // The paragraphs of a text that does not change while it is looked at are known by their place.
          <div key={`${place}-${parts.length}`}>
            <Text size="sm" c="dimmed">
              {[...new Set(parts.map(({ name }) => name ?? t.nobody))].join(', ')}
            </Text>
            <Text ff="var(--lk-serif)" fz="lg" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
              {parts.map(({ text, name }, at) => (
                <span
                  key={`${at}-${name}`}
                  className={classes['ink']}
                  data-ink={names.indexOf(name) % 6}
                  title={name ?? t.nobody}
                >
                  {text}
                </span>
              ))}
            </Text>
          </div>
        ))}
      </Stack>
    </Stack>
  );
}
