import {
  ProposeRecommendationDto,
  type RecommendationAudience,
  recommendationAudiences,
  type RecommendationDto,
  spokenAbout,
  type ThemeDto,
  UpdateRecommendationDto,
} from '@leerkring/shared';
import { Button, Group, MultiSelect, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { usePropose, useUpdateRecommendation } from '../api.ts';

const options = (themes: ThemeDto[]) => themes.map((it) => ({ value: it.id, label: it.name }));

export function ProposeForm(props: { plgId: string; themes: ThemeDto[]; onDone: () => void }) {
  const t = useText('recommendations');
  const propose = usePropose(props.plgId);
  const form = useForm(
    ProposeRecommendationDto,
    { audience: 'practice', wording: '', themeIds: [] },
    async (input) => {
      await propose.mutateAsync(input);
      props.onDone();
    },
  );
  const themes = form.field('themeIds');
  return (
    <form {...form.props}>
      <Stack gap="md">
        <Radio.Group label={t.audience} {...form.field('audience')}>
          <Group mt="xs" gap="lg">
            {recommendationAudiences.map((it) => (
              <Radio key={it} value={it} label={t.audiences[it]} />
            ))}
          </Group>
        </Radio.Group>
        <Textarea
          label={t.wording}
          description={t.wordingHint}
          autosize
          minRows={2}
          data-autofocus
          {...form.field('wording')}
        />
        <Tone audience={form.field('audience').value} wording={form.field('wording').value} />
        <MultiSelect
          label={t.themes}
          description={t.themesHint}
          data={options(props.themes)}
          searchable
          {...themes}
          value={themes.value}
          onChange={(next) => form.set('themeIds', next)}
        />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button type="submit" loading={form.busy}>
            {t.propose}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function WordingForm(props: {
  recommendation: RecommendationDto;
  themes: ThemeDto[];
  onDone: () => void;
}) {
  const t = useText('recommendations');
  const { recommendation: it } = props;
  const update = useUpdateRecommendation(it.id);
  const initial = {
    audience: it.audience,
    wording: it.wording,
    themeIds: it.themes.map((theme) => theme.id),
  };
  const form = useForm(UpdateRecommendationDto, initial, async (input) => {
    await update.mutateAsync(input);
    props.onDone();
  });
  const themes = form.field('themeIds');
  return (
    <form {...form.props}>
      <Stack gap="md">
        <Radio.Group label={t.audience} {...form.field('audience')}>
          <Group mt="xs" gap="lg">
            {recommendationAudiences.map((audience) => (
              <Radio key={audience} value={audience} label={t.audiences[audience]} />
            ))}
          </Group>
        </Radio.Group>
        <Textarea
          label={t.wording}
          description={t.wordingHint}
          autosize
          minRows={2}
          {...form.field('wording')}
        />
        <Tone audience={form.field('audience').value} wording={form.field('wording').value} />
        <MultiSelect
          label={t.themes}
          description={t.themesHint}
          data={options(props.themes)}
          searchable
          {...themes}
          value={themes.value}
          onChange={(next) => form.set('themeIds', next)}
        />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button type="submit" loading={form.busy}>
            {t.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Whoever is asked something, is spoken to. */
function Tone(props: {
  audience: RecommendationAudience | null | undefined;
  wording: string | null | undefined;
}) {
  const t = useText('recommendations');
  const word = props.audience ? spokenAbout(props.audience, props.wording ?? '') : null;
  return (
    <Text size="sm" role="status">
      {word !== null && t.tone(word)}
    </Text>
  );
}
