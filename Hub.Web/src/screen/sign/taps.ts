import { api, ask } from '../../live/client';
import type { TableView } from '../../live/floorViews';
import { asProblem } from '../../live/problem';
import { MEETING, TABLE, pathOf } from '../../live/tableDoor';
import { isFlag, outbox, type Of } from '../../ui/outbox';

/** What was tapped for a meeting that has left the table in the meantime needs no answer. */
const unlessUnknown = (error: unknown): void => {
  if (asProblem(error).code !== 'unknown-meeting') throw error;
};

const send = (call: Promise<{ data?: unknown; error?: unknown; response: Response }>): Promise<unknown> => ask<unknown>(call).catch(unlessUnknown);

export const seatOf = (conference: string, table: string, meeting: string, person: string): Of => ({ conference, session: table, id: `${meeting}/${person}` });
export const HELP = 'help';

/** Who sits at the table. */
export const comes = outbox('sign.comes', isFlag, ({ conference, session, id }, there) => {
  const [request = '', person = ''] = id.split('/');
  const params = { path: { conference, table: session, request, person } };
  return send(there ? api.PUT(`${MEETING}/people/{person}`, { params }) : api.DELETE(`${MEETING}/people/{person}`, { params }));
});
export const helps = outbox('sign.helps', isFlag, ({ conference, session }, on) => send(api.PUT(`${TABLE}/help`, { params: { path: { conference, table: session } }, body: { on } })));
export const takens = outbox('sign.takens', isFlag, (of, on) => send(api.PUT(`${MEETING}/taken`, { params: { path: pathOf(of) }, body: { on } })));
export const dones = outbox('sign.dones', isFlag, of => send(api.PUT(`${MEETING}/done`, { params: { path: pathOf(of) } })));

/** Takes up what this tablet had not got through before. */
export function startTaps(conference: string, table: string): void {
  for (const box of [comes, helps, takens, dones]) box.start(conference, table);
}

/** Called with what the table shows. */
export function confirmTaps(table: string, view: TableView): void {
  comes.confirm(table, (id, there) => {
    const [meeting = '', person = ''] = id.split('/');
    return there === (view.meetings?.[meeting]?.people[person]?.there !== undefined);
  });
  helps.confirm(table, (_, on) => on === (view.table?.helpSince !== undefined));
  takens.confirm(table, (id, on) => on === (view.table?.taken === id));
  dones.confirm(table, id => view.meetings?.[id]?.doneAt !== undefined);
}
