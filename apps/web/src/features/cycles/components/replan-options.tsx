import type { ReplanDto, SeriesDto } from '@leerkring/shared';
import { Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useMoveMeetings } from '../api.ts';
import { ReplanOption } from './replan-option.tsx';
import classes from './replan.module.css';

const datesOf = (series: SeriesDto) => series.meetings.map(({ on }) => on).join();

/** The two ways out beside each other; nothing moves before one is confirmed. */
export function ReplanOptions(props: {
  plgId: string;
  replan: ReplanDto;
  isWished: boolean;
  onDone: () => void;
}) {
  const { replan: t } = useText('cycles');
  const move = useMoveMeetings(props.plgId);
  const [chosen, setChosen] = useState<SeriesDto>();
  // Stays while the dialog fades out, so that its words do not jump.
  const [shown, setShown] = useState<SeriesDto>();
  const { smallest, onwards } = props.replan;
  const isSame = smallest !== null && onwards !== null && datesOf(smallest) === datesOf(onwards);
  const choose = (series: SeriesDto) => () => {
    setChosen(series);
    setShown(series);
  };
  const handleConfirm = async () => {
    const moves = (shown?.meetings ?? [])
      .filter(({ isMoved }) => isMoved)
      .map(({ meetingId, on, sequence }) => ({ meetingId, date: on, sequence }));
    await move.mutateAsync(moves);
    props.onDone();
  };
  return (
    <>
      <div className={classes['options']}>
        {smallest ? (
          <ReplanOption
            title={t.smallest}
            lead={isSame ? t.same : t.smallestLead}
            series={smallest}
            onChoose={choose(smallest)}
          />
        ) : (
          <EmptyState title={t.smallest} body={props.isWished && !onwards ? t.wishClosed : t.noSmallest} />
        )}
        {!isSame &&
          (onwards ? (
            <ReplanOption
              title={t.onwards}
              lead={t.onwardsLead}
              series={onwards}
              onChoose={choose(onwards)}
            />
          ) : (
            <EmptyState title={t.onwards} body={props.isWished && !smallest ? t.wishClosed : t.noOnwards} />
          ))}
      </div>
      <ConfirmDialog
        opened={chosen !== undefined}
        title={t.confirmTitle(shown?.moved ?? 1)}
        body={<Text>{t.confirmBody(shown?.moved ?? 1)}</Text>}
        confirm={t.confirm}
        onConfirm={handleConfirm}
        onClose={() => setChosen(undefined)}
      />
    </>
  );
}
