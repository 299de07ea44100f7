import type { CodeDto } from '@leerkring/shared';
import { Button, Group, Select, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { codeTree } from '../../codes/api.ts';
import classes from './codings.module.css';

/** The words that were chosen, and the codes they can be given. */
export function CodePicker(props: {
  words: string | null;
  codes: CodeDto[];
  inputId: string;
  isBusy: boolean;
  said: string;
  error: Error | null;
  onPick: (codeId: string) => void;
  onClear: () => void;
}) {
  const t = useText('codings');
  const { words } = props;
  return (
    <div className={classes['picker']} hidden={words === null && !props.said && !props.error}>
      <ProblemNote error={props.error} />
      <Text size="sm" role="status" c="dimmed" lineClamp={2}>
        {props.isBusy ? t.saving : words === null ? props.said : `${t.chosen}: “${words}”`}
      </Text>
      {words !== null && (
        <Group gap="sm" mt={6} align="flex-end">
          <Select
            id={props.inputId}
            label={t.choose}
            placeholder={t.searchCodes}
            nothingFoundMessage={props.codes.length === 0 ? t.noCodes : t.noCode}
            data={codeTree(props.codes).map(({ code, path }) => ({ value: code.id, label: path }))}
            searchable
            selectFirstOptionOnChange
            value={null}
            maxDropdownHeight={280}
            comboboxProps={{ position: 'top' }}
            style={{ flex: '1 1 14rem' }}
            onChange={(next) => next && props.onPick(next)}
          />
          <Button variant="default" onClick={props.onClear}>
            {t.clear}
          </Button>
        </Group>
      )}
    </div>
  );
}
