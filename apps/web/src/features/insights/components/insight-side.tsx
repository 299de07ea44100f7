import type { InsightDto, SurveyDto, ThemeDto, WorkshopDto, WriteInsightSourceDto } from '@leerkring/shared';
import { MultiSelect, Text, Textarea } from '@mantine/core';
import { useText } from '../../../text/text.ts';

/** What there is to rest an insight on. */
export interface Choice {
  themes: ThemeDto[];
  surveys: SurveyDto[];
  workshops: WorkshopDto[];
}

/** What speaks for an insight, or what speaks against it. */
export interface Side {
  /** Red threads, tables and working sessions, by kind and id. */
  picked: string[];
  /** What came out of each working session, by its id. */
  notes: Record<string, string>;
  /** What was told of a working session before one could be chosen. */
  told: string;
}

/** Chooses the sources of one side, and asks what came out of each working session among them. */
export function InsightSide(props: {
  label: string;
  choice: Choice;
  side: Side;
  error: string | undefined;
  /** @param workshopId empty for what was told of a session */
  errorOf: (workshopId: string) => string | undefined;
  onChange: (side: Side) => void;
}) {
  const t = useText('insights');
  const { themes, surveys, workshops } = props.choice;
  const { side } = props;
  const data = [
    { group: t.kinds.field, items: themes.map((it) => ({ value: `field ${it.id}`, label: it.name })) },
    { group: t.kinds.survey, items: surveys.map((it) => ({ value: `survey ${it.id}`, label: it.title })) },
    {
      group: t.kinds.workshop,
      items: workshops.map((it) => ({
        value: `workshop ${it.id}`,
        label: t.session(it.title, it.groupCount),
      })),
    },
  ];
  return (
    <>
      <MultiSelect
        label={props.label}
        data={data}
        searchable
        value={side.picked}
        onChange={(picked) => props.onChange({ ...side, picked })}
        error={props.error ?? props.errorOf('')}
      />
      {side.told !== '' && !hasSession(side) && <Text size="sm">{t.told(side.told)}</Text>}
      {workshops
        .filter(({ id }) => side.picked.includes(`workshop ${id}`))
        .map(({ id, title }) => (
          <Textarea
            key={id}
            label={t.sessionNote(title)}
            description={t.sessionHint}
            autosize
            maxLength={300}
            value={side.notes[id] ?? side.told}
            error={props.errorOf(id)}
            onChange={({ currentTarget }) =>
              props.onChange({ ...side, notes: { ...side.notes, [id]: currentTarget.value } })
            }
          />
        ))}
    </>
  );
}

const hasSession = ({ picked }: Side): boolean => picked.some((it) => it.startsWith('workshop '));

export function sideOf(insight: InsightDto | null, isAgainst: boolean): Side {
  const sources = insight?.sources.filter((it) => it.isAgainst === isAgainst) ?? [];
  return {
    picked: sources.flatMap((it) => {
      const id = it.themeId ?? it.surveyId ?? it.workshopId;
      return id === null ? [] : [`${it.kind} ${id}`];
    }),
    notes: Object.fromEntries(
      sources.flatMap(({ workshopId, note }) => (workshopId === null ? [] : [[workshopId, note]])),
    ),
    told: sources.find(({ kind, workshopId }) => kind === 'workshop' && workshopId === null)?.note ?? '',
  };
}

export function sourcesOf(side: Side, isAgainst: boolean): WriteInsightSourceDto[] {
  return [
    ...side.picked.map((it): WriteInsightSourceDto => {
      const [kind, id = ''] = it.split(' ');
      if (kind === 'field') return { kind, isAgainst, themeId: id, note: '' };
      if (kind === 'survey') return { kind, isAgainst, surveyId: id, note: '' };
      return { kind: 'workshop', isAgainst, workshopId: id, note: (side.notes[id] ?? side.told).trim() };
    }),
    // Of which session this was has to be chosen first; until then it stays here.
    ...(side.told === '' || hasSession(side)
      ? []
      : [{ kind: 'workshop' as const, isAgainst, workshopId: null, note: side.told }]),
  ];
}
