import type { TableBody } from '../commands';
import type { Table } from '../views';

/** A table of the view as a command says it. */
export const bodyOf = ({ name, kind, places, location, x, y, features, away, host, version }: Table): TableBody => ({
  name, kind, places, location: location ?? null, x: x ?? null, y: y ?? null, features: features ? Object.keys(features) : null, away: away ? Object.keys(away) : null, host: host ?? null, version,
});
