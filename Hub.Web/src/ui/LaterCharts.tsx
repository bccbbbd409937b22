import { later } from './later';

/** Charts come with the first result that is shown: whoever only votes does not load them. */
const charts = () => import('./charts');
export const Result = later(() => charts().then(module => module.Result));
export const Leaders = later(() => charts().then(module => module.Leaders));
