import { workBeside } from '../platform/side-thread.ts';
import type { Task } from './pdf.job.ts';
import { presentPdf, presentSheetPdf, type Typeset } from './pdf.presenter.ts';
import { presentSheet } from './sheet.presenter.ts';

await workBeside(({ snapshot, standing, sheet }: Task): Typeset =>
  sheet
    ? presentSheetPdf(presentSheet(snapshot, standing, sheet.audience, sheet.isDraft))
    : presentPdf(snapshot, standing),
);
