import {
  hoursNormById,
  hoursRequirementFor,
  hoursShortages,
  type HoursVerdict,
  type Route,
} from '@leerkring/shared';
import { Group, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

/** What the hours norm says of one table, in words: what is short and by how much, never just a colour. */
export function HoursVerdictNote(props: {
  verdict: HoursVerdict;
  level: number;
  years: number;
  route: Route;
  /** Whose route to depart from the norm is pointed out; without it nothing is. */
  institutionId?: string | undefined;
}) {
  const t = useText('portraits').hours;
  const { verdict } = props;
  const norm = hoursNormById(verdict.normId);
  const required = norm && hoursRequirementFor(norm, props.level, props.years, props.route);
  const shown = verdict.outcome === 'derogation' ? hoursShortages(verdict) : verdict.checks.slice(0, 1);
  return (
    <>
      <Stack gap={2} role="status" aria-live="polite">
        <Group gap="sm">
          {verdict.outcome === 'no_norm' && <Text>{t.noNorm}</Text>}
          {verdict.outcome === 'incomplete' && <Text>{t.incomplete}</Text>}
          {(verdict.outcome === 'derogation' || verdict.outcome === 'within') && (
            <>
              <Text fw={560}>
                {shown
                  .map(({ part, actual, required: least }, index) =>
                    t.check(part, actual, least, index === 0),
                  )
                  .join(', ')}
              </Text>
              <StatusChip tone={verdict.outcome === 'within' ? 'done' : 'waiting'}>
                {verdict.outcome === 'within' ? t.within : t.derogation}
              </StatusChip>
            </>
          )}
        </Group>
        {norm && required && (
          <Text size="sm" c="dimmed">
            {t.norm(norm.name, norm.source)}:{' '}
            {t.required(required.bot, required.botYear1, required.bpv, required.total)}.
          </Text>
        )}
      </Stack>
      {verdict.outcome === 'derogation' && props.institutionId !== undefined && (
        <TextLink to={`/organisatie/${props.institutionId}/urennorm`} size="sm">
          {t.howToAsk}
        </TextLink>
      )}
    </>
  );
}
