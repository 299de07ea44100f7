import 'reflect-metadata';

export * from './validation.ts';
export * from './problem.ts';
export * from './events.ts';
export * from './realtime.ts';
export * from './membership.ts';
export * from './identity.ts';
export * from './institutions.ts';
export * from './installation.ts';
export * from './plgs.ts';
export * from './members.ts';
export * from './interviews.ts';
export * from './today.ts';
export * from './timeline.ts';
export * from './audit.ts';
export * from './publications.ts';
