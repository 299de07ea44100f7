import { type AdviceRequestDto, FoundPlgDto, type ProgrammeDto } from '@leerkring/shared';
import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { Section } from '../../../ui/section.tsx';
import { useFoundPlg } from '../api.ts';
import { QuestionFields } from './question-fields.tsx';
import { SeatFields } from './seat-fields.tsx';

/** The school year that runs or is about to: from May on people plan the next one. */
function nearestSchoolYear(now = new Date()): number {
  return now.getMonth() >= 4 ? now.getFullYear() : now.getFullYear() - 1;
}

const yearName = (start: number) => `${start}-${start + 1}`;

const isQuestion = (line: { text?: string | null | undefined }, at: number) => line.text !== '' || at === 0;

export function FoundPlgForm(props: {
  requests: AdviceRequestDto[];
  programmes: ProgrammeDto[];
  onFounded: (plgId: string) => void;
  /** To record a programme that is not among them yet. */
  onNewProgramme: () => void;
}) {
  const { found: t } = useText('plgs');
  const common = useText('app');
  const found = useFoundPlg();
  const start = nearestSchoolYear();
  const seated = new Map(props.requests.map((it) => [it.programme.id, it.stance]));
  const form = useForm(
    FoundPlgDto,
    {
      name: '',
      schoolYear: yearName(start),
      purpose: '',
      leadingQuestions: [{ text: '' }, { text: '' }, { text: '' }],
      seats: [...seated].map(([programmeId, stance]) => ({ programmeId, stance })),
      adviceRequestIds: props.requests.map((it) => it.id),
    },
    async (input) => {
      props.onFounded((await found.mutateAsync(input)).id);
    },
    // An empty line in the list of questions is no question.
    (values) => ({ ...values, leadingQuestions: values.leadingQuestions?.filter(isQuestion) }),
  );
  /** What is wrong with a line is told by its place among the questions that are sent. */
  const questionError = (line: number) => {
    const lines = form.field('leadingQuestions').value;
    const it = lines[line];
    if (!it || !isQuestion(it, line)) return undefined;
    return form.errorAt(`leadingQuestions.${lines.slice(0, line).filter(isQuestion).length}.text`);
  };
  return (
    <form {...form.props}>
      <Section title={common.about}>
        <TextInput label={t.name} description={t.nameHint} {...form.field('name')} />
        <Select
          label={t.schoolYear}
          allowDeselect={false}
          data={[start - 5, start - 4, start - 3, start - 2, start - 1, start, start + 1].map(yearName)}
          {...form.field('schoolYear')}
        />
        <Textarea
          label={`${t.purpose} (${common.optional})`}
          autosize
          minRows={2}
          {...form.field('purpose')}
        />
      </Section>
      <Section title={t.questions} lead={t.questionsLead}>
        <QuestionFields
          questions={form.field('leadingQuestions').value}
          onChange={(next) => form.set('leadingQuestions', next)}
          errorAt={questionError}
        />
      </Section>
      <Section title={t.seats} lead={t.seatsLead}>
        <SeatFields
          seats={form.field('seats').value}
          programmes={props.programmes}
          error={form.errorAt('seats')}
          onChange={(next) => form.set('seats', next)}
        />
        <Group>
          <Button variant="subtle" onClick={props.onNewProgramme}>
            {t.newProgramme}
          </Button>
        </Group>
      </Section>
      <Stack gap="md">
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group>
          <Button type="submit" size="md" loading={form.busy}>
            {t.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
