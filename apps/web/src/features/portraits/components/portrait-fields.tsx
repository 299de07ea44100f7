import {
  portraitSections,
  type HoursVerdictDto,
  type PortraitFieldId,
  type PublishedFieldDto,
  type Route,
} from '@leerkring/shared';
import { Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { HoursVerdictNote } from './hours-verdict.tsx';
import { ValueView } from './value-view.tsx';

/** The answers of a portrait in reading order: only what was filled in. */
export function PortraitFields(props: {
  fields: PublishedFieldDto[];
  verdicts: HoursVerdictDto[];
  route: Route;
  institutionId?: string;
  /** Said elsewhere on the page already. */
  without?: ReadonlySet<PortraitFieldId>;
}) {
  const t = useText('portraits');
  const values = new Map(
    props.fields.filter(({ value }) => Object.keys(value).length > 0).map(({ id, value }) => [id, value]),
  );
  const tables = values.get('hours')?.hours ?? [];
  return portraitSections.map((section) => {
    const shown = section.fields.filter(({ id }) => values.has(id) && !props.without?.has(id));
    if (shown.length === 0) return null;
    return (
      <Section key={section.id} title={t.sections[section.id]}>
        <Stack component="dl" gap="lg" m={0} maw="var(--lk-text)">
          {shown.map(({ id }) => (
            <div key={id}>
              <Text component="dt" size="sm" c="dimmed" mb={2}>
                {t.fields[id].label}
              </Text>
              <Text component="dd" m={0}>
                <ValueView id={id} value={values.get(id) ?? {}} />
                {id === 'hours' && (
                  <Stack gap="sm" mt="sm">
                    {props.verdicts.map((verdict) => (
                      <HoursVerdictNote
                        key={verdict.level}
                        verdict={verdict}
                        level={verdict.level}
                        years={tables.find(({ level }) => level === verdict.level)?.rows.length ?? 0}
                        route={props.route}
                        institutionId={props.institutionId}
                      />
                    ))}
                  </Stack>
                )}
              </Text>
            </div>
          ))}
        </Stack>
      </Section>
    );
  });
}
