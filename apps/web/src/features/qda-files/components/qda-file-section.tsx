import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { qdaFileAddress, useReadQdaFile } from '../api.ts';

/** The codebook and the codings out to another program for analysis, and back. */
export function QdaFileSection({ plgId }: { plgId: string }) {
  const t = useText('qda-files');
  const read = useReadQdaFile(plgId);
  return (
    <Section title={t.title}>
      <Stack gap="sm" maw="42rem">
        <Text>{t.lead}</Text>
        <Text size="sm" c="dimmed">
          {t.leaves}
        </Text>
        <Group gap="sm">
          <Button component="a" href={qdaFileAddress(plgId)} download variant="default">
            {t.download}
          </Button>
          <FileButton accept=".qdpx" onChange={(file) => file && read.mutate(file)}>
            {(props) => (
              <Button {...props} variant="default" loading={read.isPending}>
                {t.upload}
              </Button>
            )}
          </FileButton>
        </Group>
        <div aria-live="polite">
          {read.data && !read.isPending && (
            <Text>
              {[
                t.read(read.data.codesMade, read.data.codingsMade),
                read.data.codesCut > 0 ? t.cut(read.data.codesCut) : '',
                read.data.codingsKnown > 0 ? t.known(read.data.codingsKnown) : '',
                read.data.codingsLeftOut > 0 ? t.leftOut(read.data.codingsLeftOut) : '',
              ].join(' ')}
            </Text>
          )}
        </div>
        <ProblemNote error={read.error} />
      </Stack>
    </Section>
  );
}
