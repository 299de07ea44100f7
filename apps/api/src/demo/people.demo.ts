import type { PlgRole } from '@leerkring/shared';
import type { ProgrammeKey } from './world.demo.ts';

export type UnitKey = 'OK' | 'PRAC' | 'CSR' | 'CVB';
type PlaceKey = ProgrammeKey | UnitKey | 'RIV' | 'WVC';

export interface DemoPerson {
  name: string;
  worksAt: PlaceKey[];
  /** The seat held, in both years unless `years` says otherwise. */
  seat?: ProgrammeKey;
  roles: PlgRole[];
  years: ('a' | 'b')[];
  isAdministrator?: boolean;
  task?: string;
}

const both: ('a' | 'b')[] = ['a', 'b'];
const delegate: PlgRole[] = ['delegate', 'interviewer'];

/** Everyone in the example is fictional; addresses end in demo.example, which no mail server serves. */
export const people: Record<string, DemoPerson> = {
  p01: {
    name: 'Marit Oldenhof',
    worksAt: ['OK'],
    roles: ['coordinator'],
    years: both,
    isAdministrator: true,
  },
  p02: { name: 'Tjeerd Wassink', worksAt: ['OK'], roles: ['quality_officer'], years: both },
  p03: { name: 'Renske Bolhuis', worksAt: ['FD'], seat: 'FD', roles: delegate, years: both },
  p04: { name: 'Youssef el Amrani', worksAt: ['FD'], seat: 'FD', roles: delegate, years: both },
  p05: { name: 'Carlijn te Brake', worksAt: ['MZ'], seat: 'MZ', roles: delegate, years: both },
  p06: { name: 'Dennis Hofsteenge', worksAt: ['MZ'], seat: 'MZ', roles: delegate, years: both },
  p07: { name: 'Floor Lubbers', worksAt: ['HV'], seat: 'HV', roles: delegate, years: both },
  p08: {
    name: 'Aylin Demirci',
    worksAt: ['HV', 'PRAC'],
    seat: 'HV',
    roles: [...delegate, 'researcher', 'author'],
    years: both,
  },
  p09: { name: 'Bram Nijkamp', worksAt: ['SB'], seat: 'SB', roles: [...delegate, 'author'], years: both },
  p10: { name: 'Loes Reuvekamp', worksAt: ['SB'], seat: 'SB', roles: [...delegate, 'author'], years: both },
  p11: { name: 'Harm-Jan Pierik', worksAt: ['VK'], seat: 'VK', roles: delegate, years: both },
  p12: { name: 'Nadia Boutaleb', worksAt: ['VK', 'FD'], seat: 'VK', roles: delegate, years: both },
  p13: {
    name: 'Willemijn Sanders',
    worksAt: ['PRAC'],
    roles: ['researcher', 'author'],
    years: both,
    task: 'Monitoring',
  },
  p14: { name: 'Gijs ten Elshof', worksAt: ['PRAC'], roles: ['researcher', 'interviewer'], years: both },
  p15: { name: 'Noor Wiegman', worksAt: ['CSR'], roles: [], years: [] },
  p16: { name: 'Milan Kroeze', worksAt: ['CSR'], roles: [], years: [] },
  p17: { name: 'Herman Dijkslag', worksAt: ['CVB'], roles: [], years: [] },
  p18: { name: 'Pauline Averink', worksAt: ['OK'], roles: ['guest'], years: ['b'], task: 'Privacy' },
  p19: { name: 'Sjors Tankink', worksAt: ['MZ'], roles: [], years: [] },
  p20: { name: 'Esra Yildirim', worksAt: ['RIV'], roles: [], years: [] },
  p21: { name: 'Luuk Verhaegh', worksAt: ['WVC'], roles: ['guest'], years: ['b'] },
  /** Comes once, in Floor's place. */
  p22: { name: 'Sanne Veldkamp', worksAt: ['HV'], roles: [], years: [] },
};

/** An address that cannot exist. */
export function addressOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase()
    .trim();
  return `${plain.split(/ +/).join('.')}@demo.example`;
}
