export { Leaders } from './Leaders';
export { Result } from './Result';
