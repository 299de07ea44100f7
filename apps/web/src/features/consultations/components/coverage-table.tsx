import type { ConsultationDto, InstrumentDto } from '@leerkring/shared';
import { Button, Modal, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { WideTable } from '../../../ui/wide-table.tsx';
import { AskAgainForm } from './ask-again-form.tsx';

/** Which part of the field said what to which question, so that who was hardly heard can be asked again. */
export function CoverageTable({ instrument, it }: { instrument: InstrumentDto; it: ConsultationDto }) {
  const t = useText('consultations').coverage;
  const [asking, setAsking] = useState<string>();
  return (
    <Section title={t.title} lead={t.lead}>
      <WideTable label={t.title} minWidth={160 + instrument.questions.length * 110}>
        <Table aria-label={t.title}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t.sector}</Table.Th>
              <Table.Th>{t.heard}</Table.Th>
              {instrument.questions.map((question, at) => (
                <Table.Th key={question.id} title={question.text}>
                  {at + 1}. {question.text.length > 24 ? `${question.text.slice(0, 24)}…` : question.text}
                </Table.Th>
              ))}
              <Table.Th>{t.additions}</Table.Th>
              {instrument.can.hear && <Table.Td />}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {it.coverage.map((row) => (
              <Table.Tr key={row.sector}>
                <Table.Th scope="row">{row.sector}</Table.Th>
                <Table.Td>{t.of(row.heard, row.invited)}</Table.Td>
                {row.cells.map((cell) => (
                  <Table.Td key={cell.questionId}>
                    {cell.heard === 0 ? (
                      <Text span size="sm" c="dimmed">
                        {t.nobody}
                      </Text>
                    ) : (
                      t.cell(cell.additions)
                    )}
                  </Table.Td>
                ))}
                <Table.Td>{row.additions}</Table.Td>
                {instrument.can.hear && (
                  <Table.Td>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t.askOf(row.sector)}
                      onClick={() => setAsking(row.sector)}
                    >
                      {t.ask}
                    </Button>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      {it.followUps.map((one) => (
        <Text key={one.id} size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t.asked(one.sector ?? t.everyone, one.text)}
        </Text>
      ))}
      <Modal opened={asking !== undefined} onClose={() => setAsking(undefined)} title={t.askOf(asking ?? '')}>
        <AskAgainForm instrument={instrument} sector={asking ?? null} onDone={() => setAsking(undefined)} />
      </Modal>
    </Section>
  );
}
