import './pitches.css';

export { PitchMonitor } from './PitchMonitor';
export { PitchPlate } from './PitchPlate';
export { PitchStage } from './PitchStage';
export { RevealScene } from './RevealScene';
export { RunningOrder } from './RunningOrder';
