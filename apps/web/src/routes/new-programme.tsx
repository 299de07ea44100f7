import type { InstitutionDto } from '@leerkring/shared';
import { Modal, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { ProgrammeForm } from '../features/institutions/components/programme-form.tsx';
import { useText } from '../text/text.ts';

/** Records a programme where it is missed, of an institution that one manages. */
export function NewProgramme(props: {
  institutions: InstitutionDto[];
  opened: boolean;
  onClose: () => void;
}) {
  const { found: t } = useText('plgs');
  const words = useText('institutions');
  const { institutions } = props;
  const [chosen, setChosen] = useState<string>();
  const at = chosen ?? institutions[0]?.id ?? '';
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={words.addProgramme}>
      <Stack gap="md">
        {institutions.length > 1 && (
          <Select
            label={t.ofInstitution}
            allowDeselect={false}
            searchable={institutions.length > 8}
            data={institutions.map((it) => ({ value: it.id, label: it.name }))}
            value={at}
            onChange={(next) => setChosen(next ?? undefined)}
          />
        )}
        <ProgrammeForm institutionId={at} onDone={props.onClose} />
      </Stack>
    </Modal>
  );
}
