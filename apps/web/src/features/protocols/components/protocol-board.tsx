import {
  type LeadingQuestionDto,
  type ProtocolAudience,
  protocolAudiences,
  type ProtocolVersionDto,
} from '@leerkring/shared';
import { Box, SimpleGrid, Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useId, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { AudienceColumn } from './audience-column.tsx';
import { LeadingQuestionList } from './leading-question-list.tsx';

/**
 * Both lists beside each other, or one at a time on a phone. Neither begins anew when a tablet is turned or the other is
 * looked at: somebody may be in the middle of a question.
 */
export function ProtocolBoard(props: {
  version: ProtocolVersionDto;
  leadingQuestions: LeadingQuestionDto[];
}) {
  const t = useText('protocols');
  const isWide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const id = useId();
  const [shown, setShown] = useState<ProtocolAudience>('student');
  const { version, leadingQuestions } = props;
  return (
    <>
      <LeadingQuestionList questions={leadingQuestions} />
      <Tabs id={id} value={shown} onChange={(next) => setShown(next === 'teacher' ? next : 'student')}>
        {!isWide && (
          <Tabs.List grow mb="lg">
            {protocolAudiences.map((audience) => (
              <Tabs.Tab key={audience} value={audience}>
                {t.forAudience(audience)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        )}
        <SimpleGrid cols={isWide ? 2 : 1} spacing="2.5rem">
          {protocolAudiences.map((audience) => (
            <Box
              key={audience}
              {...(!isWide && {
                role: 'tabpanel',
                id: `${id}-panel-${audience}`,
                'aria-labelledby': `${id}-tab-${audience}`,
                hidden: audience !== shown,
              })}
            >
              <AudienceColumn {...{ version, audience, leadingQuestions }} />
            </Box>
          ))}
        </SimpleGrid>
      </Tabs>
      <Box h="xl" />
    </>
  );
}
