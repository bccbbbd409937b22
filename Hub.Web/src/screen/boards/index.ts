import './boards.css';

export { HallPlanScene } from './HallPlanScene';
export { Matches } from './Matches';
