import type { SuggestionDto, SuggestionState } from '@leerkring/shared';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { StatusChip, type StatusTone } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { WordChanges } from '../../../ui/word-changes.tsx';
import { useAcceptSuggestion, useSupportSuggestion, useWithdrawSuggestion } from '../api.ts';
import { AdaptForm } from './adapt-form.tsx';
import { DeclineForm } from './decline-form.tsx';

const tones: Record<SuggestionState, StatusTone> = {
  open: 'waiting',
  accepted: 'done',
  declined: 'refused',
  withdrawn: 'neutral',
  superseded: 'neutral',
};

/** One suggestion: what would change and why, and for whoever writes here what becomes of it. */
export function SuggestionCard(props: {
  suggestion: SuggestionDto;
  isChosen: boolean;
  /** Null while it has no place to show. */
  onShow: (() => void) | null;
}) {
  const t = useText('suggestions');
  const dates = useDates();
  const { suggestion: it } = props;
  const [form, setForm] = useState<'adapt' | 'decline'>();
  const decides = it.can.accept || it.can.decline || it.can.withdraw;
  const accept = useAcceptSuggestion(it.id);
  const withdraw = useWithdrawSuggestion(it.id);
  const support = useSupportSuggestion(it.id);
  const name = it.authorName === '' ? t.formerMember : it.authorName;
  const verb = (word: string) => ({ 'aria-label': t.of(word, name), children: word });
  const close = () => setForm(undefined);
  return (
    <Surface component="article" padding="md" aria-label={t.of(t.title, name)}>
      <Stack gap="xs">
        <Group gap="xs" justify="space-between" align="baseline">
          <Text fw={560}>{it.fromName ?? name}</Text>
          {it.state === 'open' ? (
            <Text size="sm" c="dimmed">
              {dates.dayTime(it.madeAt)}
            </Text>
          ) : (
            <StatusChip tone={tones[it.state]}>{t.states[it.state]}</StatusChip>
          )}
        </Group>
        {it.fromName !== null && (
          <Text size="sm" c="dimmed">
            {t.fromWord(it.fromAt === null ? null : dates.day(it.fromAt), name)}
          </Text>
        )}
        {it.isStale || it.instead !== null ? <ThreeWordings suggestion={it} /> : <Words parts={it.parts} />}
        {it.isMoved && (
          <Text size="sm" c="dimmed">
            {t.moved}
          </Text>
        )}
        <Text size="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
          {it.reason}
        </Text>
        <Outcome suggestion={it} />
        {form === undefined && (
          <>
            {decides && (
              <Group gap="xs">
                {it.can.accept && !it.isStale && (
                  <Button
                    size="compact-md"
                    loading={accept.isPending}
                    onClick={() => accept.mutate({ now: it.now ?? '' })}
                    {...verb(t.accept)}
                  />
                )}
                {it.can.accept && it.now !== null && (
                  <Button
                    size="compact-md"
                    variant="default"
                    onClick={() => setForm('adapt')}
                    {...verb(t.adapt)}
                  />
                )}
                {it.can.decline && (
                  <Button
                    size="compact-md"
                    variant="default"
                    onClick={() => setForm('decline')}
                    {...verb(t.decline)}
                  />
                )}
                {it.can.withdraw && (
                  <Button
                    size="compact-md"
                    variant="default"
                    loading={withdraw.isPending}
                    onClick={() => withdraw.mutate()}
                    {...verb(t.withdraw)}
                  />
                )}
              </Group>
            )}
            <Group gap="xs">
              {it.can.support && (
                <Button
                  size="compact-md"
                  variant={it.isSupportedByMe ? 'light' : 'subtle'}
                  aria-pressed={it.isSupportedByMe}
                  onClick={() => support.mutate(!it.isSupportedByMe)}
                  {...verb(t.support(it.supportCount))}
                />
              )}
              {!it.can.support && it.supportCount > 0 && (
                <Text size="sm" c="dimmed">
                  {t.support(it.supportCount)}
                </Text>
              )}
              {props.onShow && (
                <Button
                  size="compact-md"
                  variant="subtle"
                  ms={-10}
                  aria-pressed={props.isChosen}
                  onClick={props.onShow}
                  {...verb(props.isChosen ? t.hide : t.show)}
                />
              )}
            </Group>
          </>
        )}
        <ProblemNote error={accept.error ?? withdraw.error ?? support.error} />
        {form === 'adapt' && <AdaptForm suggestion={it} onDone={close} />}
        {form === 'decline' && <DeclineForm suggestion={it} onDone={close} />}
      </Stack>
    </Surface>
  );
}

function Words({ parts }: { parts: SuggestionDto['parts'] }) {
  const t = useText('suggestions');
  // The mark of a paragraph that went says little to who never showed it in Word.
  const isJoined = parts.some(({ kind, text }) => kind === 'removed' && /^\s*\n\s*$/.test(text));
  return (
    <>
      <Text ff="var(--lk-serif)" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
        <WordChanges parts={parts} />
      </Text>
      {isJoined && (
        <Text size="sm" c="dimmed">
          {t.joined}
        </Text>
      )}
    </>
  );
}

/** What it said when it was proposed, what was proposed, and what it says by now or what was taken over instead. */
function ThreeWordings({ suggestion: it }: { suggestion: SuggestionDto }) {
  const t = useText('suggestions');
  const rows = [
    [t.three.was, it.was],
    [t.three.text, it.text],
    it.instead === null ? [t.three.now, it.now ?? ''] : [t.three.instead, it.instead],
  ] as const;
  return (
    <Stack gap="xs">
      {it.instead === null && (
        <Text size="sm" c="dimmed">
          {it.now === null ? t.gone : t.stale}
        </Text>
      )}
      <Stack component="dl" gap="xs" m={0}>
        {rows.map(([label, words]) => (
          <div key={label}>
            <Text component="dt" size="sm" c="dimmed">
              {label}
            </Text>
            <Text
              component="dd"
              m={0}
              ff="var(--lk-serif)"
              style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
            >
              {words === '' ? t.nothing : words}
            </Text>
          </div>
        ))}
      </Stack>
    </Stack>
  );
}

function Outcome({ suggestion: it }: { suggestion: SuggestionDto }) {
  const t = useText('suggestions');
  if (it.state === 'open') return null;
  return (
    <Stack gap={2}>
      {it.written !== null && (
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {t.written} {it.written === '' ? t.nothing : it.written}
        </Text>
      )}
      {it.because !== '' && (
        <Text size="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
          {it.because}
        </Text>
      )}
      {it.settledByName !== '' && it.state !== 'withdrawn' && (
        <Text size="sm" c="dimmed">
          {t.settledBy(it.settledByName)}
        </Text>
      )}
    </Stack>
  );
}
