import { api, ask } from '../live/client';
import { isFlag, outbox } from '../ui/outbox';

const VOTE = '/api/conferences/{conference}/panels/{panel}/questions/{question}/vote';

/** Votes, and the ends of votes, that the hub does not show yet, by question. */
export const voting = outbox('votes', isFlag, ({ conference, session, id }, on) => {
  const params = { path: { conference, panel: session, question: id } };
  return ask<unknown>(on ? api.PUT(VOTE, { params }) : api.DELETE(VOTE, { params }));
});

/** What the thumb wants in a panel and the hub has not shown yet, by question. */
export const wantedIn = (panel: string): ReadonlyMap<string, boolean> =>
  new Map([...voting.open.value.values()].filter(({ session }) => session === panel).map(({ id, want }) => [id, want]));
