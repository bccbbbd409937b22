/** A cell by its row and column, from 0. */
export interface At { row: number; col: number }

export type Press = { does: 'go'; to: At } | { does: 'pick-up' } | { does: 'drop' } | { does: 'cancel' } | { does: 'lock' } | { does: 'take-out' };

interface Pressed { key: string; ctrlKey?: boolean }

/** What a key means in the grid. Carrying a meeting, Space puts it down; in the view by people it stays in its row. */
export function press({ key, ctrlKey = false }: Pressed, at: At, size: { rows: number; cols: number }, carrying: boolean, staysInRow: boolean): Press | undefined {
  const go = (row: number, col: number): Press => ({
    does: 'go', to: { row: carrying && staysInRow ? at.row : Math.max(0, Math.min(size.rows - 1, row)), col: Math.max(0, Math.min(size.cols - 1, col)) },
  });
  switch (key) {
    case 'ArrowUp': return go(at.row - 1, at.col);
    case 'ArrowDown': return go(at.row + 1, at.col);
    case 'ArrowLeft': return go(at.row, at.col - 1);
    case 'ArrowRight': return go(at.row, at.col + 1);
    case 'Home': return go(ctrlKey ? 0 : at.row, 0);
    case 'End': return go(ctrlKey ? size.rows - 1 : at.row, size.cols - 1);
    case ' ': case 'Enter': return { does: carrying ? 'drop' : 'pick-up' };
    case 'Escape': return carrying ? { does: 'cancel' } : undefined;
    case 'l': case 'L': return carrying ? undefined : { does: 'lock' };
    case 'Delete': return carrying ? undefined : { does: 'take-out' };
    default: return undefined;
  }
}
