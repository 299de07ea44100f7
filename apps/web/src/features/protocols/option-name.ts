import type { ProtocolQuestionDto } from '@leerkring/shared';

/** An observer's marks have words of their own; every other option is its own word. */
export const optionName = (
  on: Pick<ProtocolQuestionDto, 'kind'>,
  option: string,
  marks: Record<string, string>,
): string => (on.kind === 'observation' ? (marks[option] ?? option) : option);
