import { api, ask } from '../../live/client';
import type { TableView, TableWord } from '../../live/floorViews';
import { isObject } from '../../live/mergePatch';
import { isText } from '../../live/store';
import { MEETING, TABLE, pathOf } from '../../live/tableDoor';
import { isFlag, outbox, type Of } from '../../ui/outbox';

export const atTable = (conference: string, table: string, request: string): Of => ({ conference, session: table, id: request });

const isWord = (value: unknown): value is TableWord & string => value === 'on-my-way' || value === 'late' || value === 'cannot';

let self = '';

/** That one is at the table, or, not: that it was a mistake. Kept on the device until the hub has it. */
export const comes = outbox('day.comes', isFlag, (of, there) => {
  const params = { path: { ...pathOf(of), person: self } };
  return ask<unknown>(there ? api.PUT(`${MEETING}/people/{person}`, { params }) : api.DELETE(`${MEETING}/people/{person}`, { params }));
});

/** What one lets the others know. */
export const says = outbox<TableWord>('day.says', isWord as (value: unknown) => value is TableWord, (of, word) => ask<unknown>(api.PUT(`${MEETING}/word`, { params: { path: pathOf(of) }, body: { word } })));

export function startDay(conference: string, person: string): void {
  self = person;
  comes.start(conference, person);
  says.start(conference, person);
  lines.start(conference, person);
}

/** Called with what a table shows. */
export function confirmDay(table: string, view: TableView, person: string): void {
  const mine = (id: string) => view.meetings?.[id]?.people[person];
  comes.confirm(table, (id, there) => there === (mine(id)?.there !== undefined));
  says.confirm(table, (id, word) => mine(id)?.word === word);
}

/** By the id that this page made; kept on the device until the hub has it. */
export interface Line { readonly request: string; readonly text: string; readonly at: string }
const isLine = (value: unknown): value is Line & Record<string, never> => isObject(value) && ['request', 'text', 'at'].every(key => isText(value[key]));

export const lines = outbox<Line>('day.lines', isLine, ({ conference, session, id }, { request, text }) => {
  const params = { path: { conference, table: session, request, line: id } };
  return ask<unknown>(api.PUT(`${MEETING}/lines/{line}`, { params, body: { text } }));
});

export const finish = (of: Of): Promise<unknown> => ask<unknown>(api.PUT(`${MEETING}/done`, { params: { path: pathOf(of) } }));

export const callHelp = ({ conference, session }: Of, on: boolean): Promise<unknown> =>
  ask<unknown>(api.PUT(`${TABLE}/help`, { params: { path: { conference, table: session } }, body: { on } }));

export const sayTaken = (of: Of, on: boolean): Promise<unknown> => ask<unknown>(api.PUT(`${MEETING}/taken`, { params: { path: pathOf(of) }, body: { on } }));
