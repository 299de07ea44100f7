import type { CodingDto, RangeDto } from '@leerkring/shared';
import { Modal, Text } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { codesQuery } from '../../codes/api.ts';
import { answersQuery } from '../../interviews/api.ts';
import {
  codingBoardQuery,
  codingsQuery,
  useDropCoding,
  useMakeCoding,
  useMarkCoding,
  useMoveCoding,
} from '../api.ts';
import { useFilters } from '../use-filters.ts';
import { AnswerList } from './answer-list.tsx';
import { AnswerRow } from './answer-row.tsx';
import { heightOfCodes } from './codes-of.tsx';
import { CodePicker } from './code-picker.tsx';
import { CodingFilters } from './coding-filters.tsx';
import { CodingLine } from './coding-line.tsx';
import { LinkThreads } from './link-threads.tsx';

interface Chosen extends RangeDto {
  answerId: string;
}

const backTo = (answerId: string) =>
  document.querySelector<HTMLElement>(`[data-answer="${answerId}"]`)?.focus({ preventScroll: true });

/** Reading answers and giving their words a code, by pointer or keyboard. */
export function CodingBoard(props: {
  plgId: string;
  nav: ReactNode;
  /** Only these answers, such as those that two people code blind. */
  only?: ReadonlySet<string>;
  header?: ReactNode;
}) {
  const t = useText('codings');
  const [{ data: answers }, { data: codings }, { data: codes }, { data: board }] = useSuspenseQueries({
    queries: [
      answersQuery(props.plgId),
      codingsQuery(props.plgId),
      codesQuery(props.plgId),
      codingBoardQuery(props.plgId),
    ],
  });
  const mine = props.only ? answers.filter(({ id }) => props.only?.has(id)) : answers;
  const { filters, set, shown, byAnswer } = useFilters(mine, codings, board.programmes);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [whole, setWhole] = useState<ReadonlySet<string>>(new Set());
  const [linking, setLinking] = useState<string>();
  const [said, setSaid] = useState('');
  const picker = useId();
  const make = useMakeCoding(props.plgId);
  const drop = useDropCoding(props.plgId);
  const mark = useMarkCoding(props.plgId);
  const move = useMoveCoding(props.plgId);
  const nameOf = new Map(codes.map((it) => [it.id, it.name]));
  const answer = chosen && mine.find(({ id }) => id === chosen.answerId);
  const words = (chosen && answer?.text.slice(chosen.start, chosen.end)) ?? null;
  const linked = codings.find(({ id }) => id === linking);

  const handleChoose = (answerId: string, range: RangeDto | null) => {
    make.reset();
    setSaid('');
    setChosen(range && { answerId, ...range });
  };

  const handleWhole = (answerId: string, isWhole: boolean) =>
    setWhole((before) => {
      const next = new Set(before);
      if (isWhole) next.add(answerId);
      else next.delete(answerId);
      return next;
    });

  const handlePick = (codeId: string) => {
    if (!chosen || words === null) return;
    make.mutate(
      { ...chosen, words, codeId },
      {
        onSuccess: () => {
          setSaid(t.saved(nameOf.get(codeId) ?? ''));
          // What was chosen in the meantime stays chosen.
          setChosen((now) => (now === chosen ? null : now));
          backTo(chosen.answerId);
        },
      },
    );
  };

  const renderCoding = (it: CodingDto) => (
    <CodingLine
      key={it.id}
      coding={it}
      codeName={nameOf.get(it.codeId) ?? ''}
      onDrop={() => drop.mutate(it.id)}
      onMark={(isExample) => mark.mutate({ id: it.id, isExample })}
      onMove={() => it.found && move.mutate({ id: it.id, ...it.found })}
      onLink={() => setLinking(it.id)}
    />
  );

  if (!board.can.read)
    return (
      <>
        {props.nav}
        <PageHeader title={t.title} />
        <EmptyState title={t.closed} body={t.closedBody} />
      </>
    );
  return (
    <>
      {props.nav}
      {props.header ?? <PageHeader title={t.title} lead={t.lead} />}
      {answers.length === 0 ? (
        <EmptyState title={t.empty} body={t.emptyBody} />
      ) : (
        <>
          <CodingFilters
            answers={mine}
            codings={codings}
            codes={codes}
            programmes={board.programmes}
            filters={filters}
            count={shown.length}
            onChange={set}
          />
          <Text size="sm" c="dimmed" mb="lg" visibleFrom="sm">
            {t.keys}
          </Text>
          <ProblemNote error={drop.error ?? mark.error ?? move.error} />
          {shown.length === 0 && <Text c="dimmed">{t.none}</Text>}
          <AnswerList
            label={t.title}
            answers={shown}
            heightOf={(it) => 140 + heightOfCodes(byAnswer.get(it.id)?.length ?? 0)}
            renderAnswer={(it) => (
              <AnswerRow
                answer={it}
                codings={byAnswer.get(it.id) ?? []}
                chosen={chosen?.answerId === it.id ? chosen : null}
                canCode={board.can.code}
                isWhole={whole.has(it.id)}
                renderCoding={renderCoding}
                onChoose={(range) => handleChoose(it.id, range)}
                onOpen={() => document.getElementById(picker)?.focus()}
                onWhole={(isWhole) => handleWhole(it.id, isWhole)}
              />
            )}
          />
          <CodePicker
            words={words}
            codes={codes}
            inputId={picker}
            isBusy={make.isPending}
            said={said}
            error={make.error}
            onPick={handlePick}
            onClear={() => {
              if (chosen) backTo(chosen.answerId);
              setChosen(null);
            }}
          />
        </>
      )}
      <Modal opened={linked !== undefined} onClose={() => setLinking(undefined)} title={t.linkTitle}>
        {linked && <LinkThreads plgId={props.plgId} coding={linked} onDone={() => setLinking(undefined)} />}
      </Modal>
    </>
  );
}
