import { StrokeJournal } from '../../../lib/device-work/stroke-journal.ts';
import type { AnswerContent } from './model.ts';

export interface Entry {
  interviewId: string;
  questionId: string;
  content: AnswerContent;
  /** Which keystroke of this device it is; left out by an app from before. */
  stroke?: number;
}

/** The one keystroke of each answer that the store has not committed yet. */
export class Journal extends StrokeJournal<Entry> {
  constructor(userId: string) {
    super(`leerkring.writing.${userId}.`, ({ interviewId, questionId }) => `${interviewId}.${questionId}`);
  }
}
