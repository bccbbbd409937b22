import { later } from '../../ui/later';

/** Only the tablets on the tables load it. */
export const TableSign = later(() => import('./TableSign').then(module => module.TableSign));
