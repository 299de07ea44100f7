import { Alert, Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import type { TextClient, TextState } from '../../lib/living-text/text-client.ts';
import { problemWords } from '../../text/problem-words.ts';
import { useText } from '../../text/text.ts';

/** What stands between someone's words and the server, and what to do about it. */
export function TextNotices(props: {
  client: TextClient;
  state: TextState;
  onReopen: () => void;
  getText: () => string;
}) {
  const { client, state } = props;
  const t = useText('living-text');
  const hasUnsent = state.save !== 'kept';
  // What stops a text may be a problem of its own, which no page brought the words of.
  useText('room-problems');
  const said = state.trouble && state.trouble !== 'device' ? problemWords(state.trouble) : null;
  const trouble = typeof said === 'function' ? said({}) : said;
  const sentence = () => {
    if (state.access === 'gone') return t.gone;
    if (state.access === 'outdated' || state.access === 'rejected') return trouble;
    if (state.access === 'frozen' && hasUnsent) return t.frozenMeanwhile;
    if (state.access === 'reading' && hasUnsent) return t.lostRight;
    if (state.trouble === 'device') return t.deviceFull;
    return state.trouble && hasUnsent ? trouble : null;
  };
  const words = sentence();
  const handleReopen = async () => {
    await client.discard();
    props.onReopen();
  };

  return (
    <Stack gap="xs">
      {words && (
        <Alert color="orange" title={hasUnsent ? t.unsentTitle : undefined} mb="xs" role="alert">
          <Stack gap="xs" align="start">
            <Text size="sm">{words}</Text>
            <Group gap="xs">
              {hasUnsent && (
                <CopyButton value={props.getText()}>
                  {({ copied, copy }) => (
                    <Button size="compact-sm" variant="default" onClick={copy}>
                      {copied ? t.copied : t.copy}
                    </Button>
                  )}
                </CopyButton>
              )}
              {state.access === 'outdated' && (
                <Button size="compact-sm" variant="default" onClick={() => window.location.reload()}>
                  {t.reload}
                </Button>
              )}
              {state.access === 'rejected' && (
                <Button size="compact-sm" variant="default" onClick={handleReopen}>
                  {t.reopen}
                </Button>
              )}
            </Group>
          </Stack>
        </Alert>
      )}
      {state.access === 'writing' &&
        state.shrinks.slice(0, 1).map((it) => (
          <Alert key={it.seq} color="orange" mb="xs" role="alert">
            <Group gap="xs" justify="space-between">
              <Text size="sm">{t.shrunk(it.byName, Math.round(it.share * 100))}</Text>
              <Group gap="xs">
                <Button size="compact-sm" onClick={() => void client.restore(it.seq)}>
                  {t.restore}
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => client.forgetShrink(it.seq)}>
                  {t.keepRemoved}
                </Button>
              </Group>
            </Group>
          </Alert>
        ))}
    </Stack>
  );
}
