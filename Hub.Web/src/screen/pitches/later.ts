import { later } from '../../ui/later';

/** Only screens of a pitch round load what shows one. */
const pitches = () => import('./index');
export const PitchStage = later(() => pitches().then(module => module.PitchStage));
export const PitchMonitor = later(() => pitches().then(module => module.PitchMonitor));
export const RunningOrder = later(() => pitches().then(module => module.RunningOrder));
export const RevealScene = later(() => pitches().then(module => module.RevealScene));
/** Over the picture of a stream there is nothing until it is there. */
export const PitchPlate = later(() => pitches().then(module => module.PitchPlate), () => null);
