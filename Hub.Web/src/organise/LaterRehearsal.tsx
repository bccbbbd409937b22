import type { FunctionComponent } from 'preact';
import { later } from '../ui/later';
import type { SectionProps } from './App';

/** Loaded by those who rehearse. */
export const LaterRehearsal = later(() => import('./rehearsal/Rehearsal').then(m => m.Rehearsal)) as FunctionComponent<SectionProps>;
