import { BringInSurveyDto, ReplaceSurveyDto, type SurveyDto, surveyTable } from '@leerkring/shared';
import { Button, Checkbox, FileButton, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { Problem } from '../../../lib/http.ts';
import { sayProblem } from '../../../lib/problems.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useBringInSurvey, useReplaceSurvey } from '../api.ts';

/**
 * A table that somebody else counted, pasted or from a file.
 * @param survey what the table takes the place of
 */
export function SurveyForm(props: { plgId: string; survey?: SurveyDto; onDone: () => void }) {
  const t = useText('surveys');
  const common = useText('app');
  const problems = useText('problems');
  const bringIn = useBringInSurvey(props.plgId);
  const replace = useReplaceSurvey(props.survey);
  const { title = '', source = '', period = '' } = props.survey ?? {};
  const { completes = null, partials = null } = props.survey ?? {};
  const csv = props.survey ? surveyTable(props.survey) : '';
  const form = useForm(
    props.survey ? ReplaceSurveyDto : BringInSurveyDto,
    { title, source, period, csv, completes, partials, isWeighed: props.survey?.isWeighed ?? false },
    async (input) => {
      await (props.survey ? replace : bringIn).mutateAsync(input);
      props.onDone();
    },
  );
  const handleFile = async (file: File | null) => {
    if (file) form.set('csv', (await file.text()).slice(0, 50_001));
  };
  const table = form.field('csv');
  const { problem } = form;
  const telling =
    table.error !== undefined && problem instanceof Problem && problem.code === 'survey.tells_few'
      ? sayProblem(problems, problem)
      : undefined;
  return (
    <FormFrame form={form} submit={props.survey ? t.replace : t.bringIn} onCancel={props.onDone}>
      <TextInput label={t.name} data-autofocus {...form.field('title')} />
      <TextInput label={t.source} description={t.sourceHint} {...form.field('source')} />
      <TextInput label={t.period} {...form.field('period')} />
      <NumberInput
        label={`${t.completesLabel} (${common.optional})`}
        description={t.completesHint}
        min={5}
        allowDecimal={false}
        {...form.number('completes')}
      />
      <NumberInput
        label={`${t.partialsLabel} (${common.optional})`}
        min={0}
        allowDecimal={false}
        {...form.number('partials')}
      />
      <Textarea
        label={t.csv}
        description={t.csvHint}
        placeholder={t.csvExample}
        autosize
        minRows={5}
        maxRows={12}
        {...table}
        error={telling ?? table.error}
      />
      {(telling !== undefined || props.survey || form.values.isWeighed === true) && (
        <Checkbox label={t.weighed} description={t.weighedHint} {...form.tick('isWeighed')} />
      )}
      <FileButton accept=".csv,text/csv,text/plain" onChange={(file) => void handleFile(file)}>
        {(button) => (
          <Button {...button} variant="default" style={{ alignSelf: 'flex-start' }}>
            {t.chooseFile}
          </Button>
        )}
      </FileButton>
    </FormFrame>
  );
}
