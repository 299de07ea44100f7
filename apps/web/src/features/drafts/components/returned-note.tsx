import type { ReturnedDraftDto } from '@leerkring/shared';
import { Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { Surface } from '../../../ui/surface.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

/** What a document brought, by chapter, with the way there. */
export function ReturnedNote(props: { plgId: string; returned: ReturnedDraftDto }) {
  const t = useText('drafts');
  const { returned: it } = props;
  return (
    <Surface p="md" mt="md">
      <Stack gap="xs">
        <Text fw={560}>{t.brought(it.suggestions, it.remarks)}</Text>
        {it.chapters.length > 0 && (
          <>
            <Text size="sm">{t.unchanged}</Text>
            <Stack component="ul" gap={4} p={0} m={0} style={{ listStyle: 'none' }} aria-label={t.chapters}>
              {it.chapters.map((chapter) => (
                <Text component="li" size="sm" key={chapter.sectionId} style={{ overflowWrap: 'anywhere' }}>
                  <TextLink
                    to={`/plg/${props.plgId}/rapport/hoofdstuk/${chapter.sectionId}${chapter.suggestions > 0 ? '?paneel=voorstellen' : ''}`}
                  >
                    {chapter.title}
                  </TextLink>
                  : {t.counted(chapter.suggestions, chapter.remarks)}
                </Text>
              ))}
            </Stack>
          </>
        )}
        {it.known > 0 && <Text size="sm">{t.known(it.known)}</Text>}
        {it.chapters.length === 0 && it.known === 0 && <Text size="sm">{t.nothing}</Text>}
        {it.closed.length > 0 && <Text size="sm">{t.closed(it.closed)}</Text>}
      </Stack>
    </Surface>
  );
}
