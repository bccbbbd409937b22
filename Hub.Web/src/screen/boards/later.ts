import { later } from '../../ui/later';

/** Only screens of matchmaking load what shows it. */
const boards = () => import('./index');
export const Matches = later(() => boards().then(module => module.Matches));
export const HallPlanScene = later(() => boards().then(module => module.HallPlanScene));
