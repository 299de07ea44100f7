import type { RecommendationDto, WeighingDto } from '@leerkring/shared';
import { Button, Group, Menu, Stack, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import type { RecommendationVerb } from '../api.ts';
import { WeighForm } from './weigh-form.tsx';
import { Weighed } from './weighed.tsx';

const tones = { idea: 'neutral', candidate: 'waiting', agreed: 'done' } as const;

/** One recommendation with what it rests on, whose it is, what it got and how far it came. */
export function RecommendationCard(props: {
  recommendation: RecommendationDto;
  /** The weighing it is in, while that is under way. */
  weighing: WeighingDto | undefined;
  onTask: (task: 'edit' | 'assign' | 'merge') => void;
  onMove: (verb: RecommendationVerb, id: string) => void;
}) {
  const t = useText('recommendations');
  const { recommendation: it, weighing } = props;
  const { can } = it;
  const hasMenu = can.edit || can.assign || can.agree || can.park || can.reopen || can.merge || can.ask;
  const move = (verb: RecommendationVerb) => props.onMove(verb, it.id);
  return (
    <Surface component="li">
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text ff="var(--lk-serif)" fz="lg" style={{ overflowWrap: 'anywhere' }}>
            {it.wording}
          </Text>
          {hasMenu && (
            <RowMenu label={t.menu(it.wording)}>
              {can.ask && <Menu.Item onClick={() => move('ask')}>{t.askConsent}</Menu.Item>}
              {can.agree && <Menu.Item onClick={() => move('agree')}>{t.agree}</Menu.Item>}
              {can.edit && <Menu.Item onClick={() => props.onTask('edit')}>{t.edit}</Menu.Item>}
              {can.merge && <Menu.Item onClick={() => props.onTask('merge')}>{t.merge}</Menu.Item>}
              {can.assign && <Menu.Item onClick={() => props.onTask('assign')}>{t.assign}</Menu.Item>}
              {can.park && <Menu.Item onClick={() => move('park')}>{t.park}</Menu.Item>}
              {can.reopen && <Menu.Item onClick={() => move('reopen')}>{t.reopen}</Menu.Item>}
            </RowMenu>
          )}
        </Group>
        <Group gap="xs">
          <StatusChip tone={tones[it.state]}>
            {it.isHidden
              ? t.hidden
              : it.state === 'candidate' && it.proposalId !== null
                ? t.consentAsked
                : t.states[it.state]}
          </StatusChip>
          {it.needsTalk && it.talkedAt === null && (
            <StatusChip tone="refused">{t.weighing.needsTalk}</StatusChip>
          )}
          {it.themes.length === 0 && <StatusChip tone="refused">{t.noEvidence}</StatusChip>}
          {it.themes.map((theme) => (
            <TextLink
              key={theme.id}
              display="inline-flex"
              maw="100%"
              to={`/plg/${it.plgId}/rapport/rode-draden/${theme.id}`}
            >
              <StatusChip tone="active">
                {theme.support
                  ? `${theme.name}: ${t.support(theme.support.conversations, theme.support.conversationsOf)}`
                  : theme.name}
              </StatusChip>
            </TextLink>
          ))}
        </Group>
        <Whose recommendation={it} />
        {can.weigh && weighing && (
          <WeighForm key={it.wordingVersion} recommendation={it} weighing={weighing} />
        )}
        <Weighed recommendation={it} onTalk={() => move('talk')} />
        {it.mergedFrom.length > 0 && <Merged recommendation={it} onMove={props.onMove} />}
        {it.proposalId !== null && (
          <TextLink to={`/plg/${it.plgId}/voorstellen/${it.proposalId}`}>{t.toProposal}</TextLink>
        )}
      </Stack>
    </Surface>
  );
}

function Whose(props: { recommendation: RecommendationDto }) {
  const t = useText('recommendations');
  const dates = useDates();
  const { recommendation: it } = props;
  const authors = [...new Set([it.proposedBy, ...it.mergedFrom.map((other) => other.proposedBy)])].filter(
    (name) => name !== '',
  );
  const names =
    authors.length > 1 ? `${authors.slice(0, -1).join(', ')} ${t.and} ${authors.at(-1)}` : authors.join('');
  const owned =
    it.ownerName !== null && it.due !== null
      ? t.ownerAndDue(it.ownerName, dates.day(it.due))
      : it.ownerName !== null
        ? t.ownerOnly(it.ownerName)
        : names !== '' && t.proposedBy(names);
  return (
    <Text size="sm" c="dimmed">
      {[owned, it.reviewOn !== null && t.reviewed(dates.day(it.reviewOn))].filter(Boolean).join(' · ')}
    </Text>
  );
}

function Merged(props: {
  recommendation: RecommendationDto;
  onMove: (verb: RecommendationVerb, id: string) => void;
}) {
  const t = useText('recommendations');
  const { mergedFrom } = props.recommendation;
  return (
    <details>
      <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
        {t.merged(mergedFrom.length)}
      </Text>
      <Stack component="ul" gap="xs" m={0} mt="xs" p={0} style={{ listStyle: 'none' }}>
        {mergedFrom.map((other) => (
          <Group component="li" key={other.id} justify="space-between" gap="xs">
            <Text size="sm" style={{ overflowWrap: 'anywhere', flex: '1 1 12rem' }}>
              {other.wording} <Text span c="dimmed">{`(${other.proposedBy})`}</Text>
            </Text>
            {other.canSeparate && (
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={t.separateOf(other.wording)}
                onClick={() => props.onMove('separate', other.id)}
              >
                {t.separate}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </details>
  );
}
