import { parentPort, workerData } from 'node:worker_threads';
import type { Snapshot } from '@leerkring/shared';
import type { Standing } from './booklet.presenter.ts';
import { presentPdf } from './pdf.presenter.ts';

const { snapshot, standing } = workerData as { snapshot: Snapshot; standing: Standing };
parentPort?.postMessage(presentPdf(snapshot, standing), []);
