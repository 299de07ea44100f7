import { Unit } from '../institutions/unit.entity.ts';
import { policy } from './can.ts';

export const unitPolicy = policy(Unit, { rules: { read: () => true }, examples: { unit: {} } });
