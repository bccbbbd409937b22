import type { Doing } from './doing';

/** What came of it. */
export const Said = ({ doing }: { doing: Doing }) => (
  <>
    <p class="fault" role="alert">{doing.fault.value}</p>
    <p class="said" role="status">{doing.done.value}</p>
  </>
);
