import { type DerogationRouteDto, derogationSteps } from '@leerkring/shared';
import { List, Stack, Text, Title } from '@mantine/core';
import { useText } from '../../../text/text.ts';

/** How it goes, step by step, and what a request has to meet. */
export function RouteView({ route }: { route: DerogationRouteDto }) {
  const t = useText('derogations');
  const text = { whiteSpace: 'pre-line', overflowWrap: 'anywhere' } as const;
  return (
    <Stack gap="lg" maw="var(--lk-text)">
      <Text style={text}>{route.lead}</Text>
      <Title order={3}>{t.stepsTitle}</Title>
      <List type="ordered" spacing="md">
        {derogationSteps.map((step) => (
          <List.Item key={step}>
            <Text fw={600}>{t.steps[step].title}</Text>
            <Text style={text}>{route[step]}</Text>
          </List.Item>
        ))}
      </List>
      <Title order={3}>{t.criteria}</Title>
      <List spacing="xs">
        {route.criteria.map(({ text: criterion }, at) => (
          // Two criteria may say exactly the same.
          <List.Item key={`${at} ${criterion}`} style={{ overflowWrap: 'anywhere' }}>
            {criterion}
          </List.Item>
        ))}
      </List>
      <Title order={3}>{t.contact}</Title>
      <Text style={text}>{route.contact}</Text>
    </Stack>
  );
}
