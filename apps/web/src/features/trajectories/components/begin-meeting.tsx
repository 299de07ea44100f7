import { factLine, type MeetingDto, OpenMeetingDto } from '@leerkring/shared';
import { Button, Group, List, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { Problem } from '../../../lib/http.ts';
import { useLocale, useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useOpenMeeting } from '../../meeting-room/api.ts';
import { useTellRefusal } from '../../../ui/tell-refusal.ts';
import { meetingPhaseQuery } from '../api.ts';

/** Begins a meeting; when its phase still waits for something, says so first and lets whoever leads decide. */
export function BeginMeeting({ meeting }: { meeting: MeetingDto }) {
  const t = useText('meeting-room');
  const words = useText('trajectories');
  const { data: page } = useQuery(meetingPhaseQuery(meeting.plgId, meeting.id));
  const open = useOpenMeeting(meeting.id);
  const client = useQueryClient();
  const told = useTellRefusal();
  const [isAsking, setAsking] = useState(false);
  const handleBegin = () => {
    if (page && !page.isReady) setAsking(true);
    else
      open.mutate(
        {},
        {
          // Something may have gone missing since this page was asked: then the question comes after all.
          onError: (error) => {
            if (!(error instanceof Problem) || error.code !== 'meeting.not_ready') return told.onError(error);
            void client.invalidateQueries({
              queryKey: meetingPhaseQuery(meeting.plgId, meeting.id).queryKey,
            });
            setAsking(true);
          },
        },
      );
  };
  return (
    <>
      <Button loading={open.isPending && !isAsking} onClick={handleBegin}>
        {t.begin}
      </Button>
      <Modal opened={isAsking} onClose={() => setAsking(false)} title={words.notReady} size="lg">
        <BeginAnyway meeting={meeting} onDone={() => setAsking(false)} />
      </Modal>
    </>
  );
}

function BeginAnyway(props: { meeting: MeetingDto; onDone: () => void }) {
  const t = useText('trajectories');
  const common = useText('app');
  const locale = useLocale();
  const { meeting } = props;
  const { data: page } = useQuery(meetingPhaseQuery(meeting.plgId, meeting.id));
  const open = useOpenMeeting(meeting.id);
  const form = useForm(OpenMeetingDto, { anyway: true, reason: '' }, async (input) => {
    await open.mutateAsync(input);
    props.onDone();
  });
  const unmet = page?.phase?.conditions.filter(({ isMet }) => !isMet) ?? [];
  return (
    <form {...form.props}>
      <Stack gap="md">
        <List>
          {unmet.map((it) => (
            <List.Item key={it.fact} style={{ overflowWrap: 'anywhere' }}>
              {factLine(locale, { ...it, missing: it.missing.flatMap(({ name }) => name ?? []) })}
            </List.Item>
          ))}
        </List>
        <Text c="dimmed">{t.notReadyBody}</Text>
        <Textarea
          label={t.reason}
          description={t.reasonHint}
          autosize
          minRows={2}
          {...form.field('reason')}
        />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onDone}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={form.busy}>
            {t.beginAnyway}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
