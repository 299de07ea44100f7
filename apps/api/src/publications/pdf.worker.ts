import { parentPort } from 'node:worker_threads';
import type { Task } from './pdf.job.ts';
import { presentPdf, presentSheetPdf, type Typeset } from './pdf.presenter.ts';
import { presentSheet } from './sheet.presenter.ts';

parentPort?.on('message', ({ snapshot, standing, sheet }: Task) => {
  const made: Typeset = sheet
    ? presentSheetPdf(presentSheet(snapshot, standing, sheet.audience, sheet.isDraft))
    : presentPdf(snapshot, standing);
  parentPort?.postMessage(made, []);
});
