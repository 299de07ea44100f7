import { IsInt, Min } from 'class-validator';

export const qdaFilesProblems = {
  /** It is no zip with a project.qde in it, or it is damaged. */
  'qda_file.unreadable': 422,
  /** It unpacks to more than anybody's project holds. */
  'qda_file.too_large': 413,
  /** It holds what no project holds: ways out of its folder, or definitions that reach elsewhere. */
  'qda_file.unsafe': 422,
} as const;

export const qdaFilesEvents = {
  'qdaFile.written': null,
  'qdaFile.read': 'codings',
} as const;

/** What came in, and what was left out because it is about texts that are not ours, or not as we have them. */
export class QdaFileReadDto {
  @IsInt() @Min(0) codesMade: number;
  @IsInt() @Min(0) codesKnown: number;
  /** New ones of which not every word fits. */
  @IsInt() @Min(0) codesCut: number;
  @IsInt() @Min(0) codingsMade: number;
  @IsInt() @Min(0) codingsKnown: number;
  @IsInt() @Min(0) codingsLeftOut: number;
}
