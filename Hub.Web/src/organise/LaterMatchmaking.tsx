import type { FunctionComponent } from 'preact';
import { later } from '../ui/later';
import type { SectionProps } from './App';

/** Loaded by those who arrange meetings. */
export const LaterMatchmaking = later(() => import('./matchmaking/Matchmaking').then(m => m.Matchmaking)) as FunctionComponent<SectionProps>;
