import { type LeadingQuestionDto, protocolAudiences, type ProtocolVersionDto } from '@leerkring/shared';
import { Box, Group, SimpleGrid, Stack, Tabs, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useText } from '../../../text/text.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { AudienceColumn } from './audience-column.tsx';

/** Both lists beside each other, or one at a time on a phone. */
export function ProtocolBoard(props: {
  version: ProtocolVersionDto;
  leadingQuestions: LeadingQuestionDto[];
}) {
  const t = useText('protocols');
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const { version, leadingQuestions } = props;
  return (
    <>
      <Stack
        component="ul"
        gap={6}
        m={0}
        p={0}
        mb="xl"
        style={{ listStyle: 'none' }}
        aria-label={t.leadingQuestions}
      >
        {leadingQuestions.map(({ id, position, text }) => (
          <Group component="li" key={id} gap="sm" wrap="nowrap" align="baseline">
            <StatusChip tone="active">{t.lv(position)}</StatusChip>
            <Text style={{ overflowWrap: 'anywhere' }}>{text}</Text>
          </Group>
        ))}
      </Stack>
      {isWide ? (
        <SimpleGrid cols={2} spacing="2.5rem">
          {protocolAudiences.map((audience) => (
            <AudienceColumn key={audience} {...{ version, audience, leadingQuestions }} />
          ))}
        </SimpleGrid>
      ) : (
        <Tabs defaultValue="student" keepMounted={false}>
          <Tabs.List grow mb="lg">
            {protocolAudiences.map((audience) => (
              <Tabs.Tab key={audience} value={audience}>
                {t.forAudience(audience)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {protocolAudiences.map((audience) => (
            <Tabs.Panel key={audience} value={audience}>
              <AudienceColumn {...{ version, audience, leadingQuestions }} />
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
      <Box h="xl" />
    </>
  );
}
