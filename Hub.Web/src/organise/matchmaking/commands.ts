import { api, ask, type Schemas } from '../../live/client';
import type { Pair, Slot, State } from './views';

/** What an organiser can do about matchmaking; each throws a Problem where the hub says no. */
type Sent = Promise<unknown>;
const of = (conference: string) => ({ params: { path: { conference } } });
const ofRound = (conference: string, round: string) => ({ params: { path: { conference, round } } });
const ofTable = (conference: string, table: string) => ({ params: { path: { conference, table } } });
const ofRun = (conference: string, run: string) => ({ params: { path: { conference, run } } });
const ofRequest = (conference: string, request: string) => ({ params: { path: { conference, request } } });
const ofPair = (conference: string, person: string, other: string) => ({ params: { path: { conference, person, other } } });
const root = '/api/conferences/{conference}/matchmaking';

export type Settings = Schemas['MatchingSettings'];
export type RoundBody = Schemas['RoundRequest'];
export type TableBody = Schemas['TableRequest'];
export type Care = NonNullable<Schemas['Care']>;
export type Touched = Schemas['TouchedAnswer'];
export type Filter = { state?: State; person?: string; forced?: boolean };

/** Whose topics would be gone. */
export const previewSettings = (c: string, body: Settings): Promise<Schemas['TopicsTouchedAnswer']> => ask(api.POST(`${root}/settings/preview`, { ...of(c), body }));
/** `touched`: how many people were seen who lose a topic. */
export const saveSettings = (c: string, body: Settings, touched?: number): Sent =>
  ask(api.PUT(`${root}/settings`, { params: { path: { conference: c }, query: touched === undefined ? {} : { touched } }, body }));

export const makeRounds = (c: string, session: string, minutes: number, gap: number): Sent => ask(api.POST(`${root}/rounds`, { ...of(c), body: { session, minutes, gap } }));
export const putRound = (c: string, round: string, body: RoundBody): Sent => ask(api.PUT(`${root}/rounds/{round}`, { ...ofRound(c, round), body }));
export const previewRound = (c: string, round: string, body?: RoundBody): Promise<Touched> =>
  ask(api.POST(`${root}/rounds/{round}/preview`, { ...ofRound(c, round), ...(body && { body }) }));
export const removeRound = (c: string, round: string, care?: Care): Sent => ask(api.POST(`${root}/rounds/{round}/remove`, { ...ofRound(c, round), body: care ? { care } : {} }));

export const putTable = (c: string, table: string, body: TableBody): Sent => ask(api.PUT(`${root}/tables/{table}`, { ...ofTable(c, table), body }));
export const previewTable = (c: string, table: string, body?: TableBody): Promise<Touched> =>
  ask(api.POST(`${root}/tables/{table}/preview`, { ...ofTable(c, table), ...(body && { body }) }));
export const removeTable = (c: string, table: string, care?: Care): Sent => ask(api.POST(`${root}/tables/{table}/remove`, { ...ofTable(c, table), body: care ? { care } : {} }));

/** In an address the hub knows states by the names of its code: Accepted for accepted. */
const inAddress = (state: State): State => `${state.charAt(0).toUpperCase()}${state.slice(1)}` as State;

export const readRequests = (c: string, { state, ...filter }: Filter, skip: number, most: number): Promise<Schemas['RequestPage']> =>
  ask(api.GET(`${root}/requests`, { params: { path: { conference: c }, query: { ...filter, ...(state && { state: inAddress(state) }), skip, most } } }));
export type Unavailable = Schemas['UnavailablePerson'];
/** Those who cannot in some round; everyone else always can. */
export async function readUnavailable(c: string): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const found = new Map<string, Readonly<Record<string, string>>>();
  for (let skip = 0, count = 1; skip < count;) {
    const page = await ask(api.GET(`${root}/unavailable`, { params: { path: { conference: c }, query: { skip } } }));
    count = page.count;
    if (page.people.length === 0) break;
    page.people.forEach(({ person, away }) => found.set(person, away));
    skip += page.people.length;
  }
  return found;
}
export const forceMeeting = (c: string, request: string, people: readonly string[]): Sent => ask(api.PUT(`${root}/forced/{request}`, { ...ofRequest(c, request), body: { people: [...people] } }));
export const liftForce = (c: string, request: string): Sent => ask(api.DELETE(`${root}/forced/{request}`, ofRequest(c, request)));
export const readForbidden = async (c: string): Promise<readonly Pair[]> => (await ask(api.GET(`${root}/forbidden`, of(c)))).pairs as Pair[];
export const forbidPair = (c: string, person: string, other: string): Sent => ask(api.PUT(`${root}/forbidden/{person}/{other}`, ofPair(c, person, other)));
export const allowPair = (c: string, person: string, other: string): Sent => ask(api.DELETE(`${root}/forbidden/{person}/{other}`, ofPair(c, person, other)));
export const lockMeeting = (c: string, request: string, { round, table }: { round: string; table?: string | null | undefined }): Sent =>
  ask(api.PUT(`${root}/locks/{request}`, { ...ofRequest(c, request), body: { round, ...(table && { table }) } }));
export const unlockMeeting = (c: string, request: string): Sent => ask(api.DELETE(`${root}/locks/{request}`, ofRequest(c, request)));
export const readReminders = (c: string): Promise<readonly Schemas['ReminderAnswer'][]> => ask(api.GET(`${root}/reminders`, of(c)));
export const remind = (c: string): Sent => ask(api.POST(`${root}/reminders`, of(c)));

export const beginPlan = (c: string, run: string, body: Schemas['PlanRequest']): Sent => ask(api.PUT(`${root}/plans/{run}`, { ...ofRun(c, run), body }));
export const stopPlan = (c: string, run: string): Sent => ask(api.POST(`${root}/plans/{run}/stop`, ofRun(c, run)));
export const readRun = (c: string, run: string): Promise<Schemas['RunInFull']> => ask(api.GET(`${root}/runs/{run}`, ofRun(c, run)));
export const dropRun = (c: string, run: string): Sent => ask(api.DELETE(`${root}/runs/{run}`, ofRun(c, run)));
/** `to` absent: out of the plan. */
export const moveMeeting = (c: string, run: string, as: string, request: string, to: Slot | undefined): Sent =>
  ask(api.POST(`${root}/runs/{run}/move`, { ...ofRun(c, run), body: { as, request, ...(to && { to }) } }));
export const showRun = (c: string, run: string | undefined): Sent => ask(api.PUT(`${root}/provisional`, { ...of(c), body: run ? { run } : {} }));
export const publishRun = (c: string, run: string, number: number): Sent => ask(api.POST(`${root}/publish`, { ...of(c), body: { run, number } }));
export const readResults = (c: string): Promise<Schemas['ResultsAnswer']> => ask(api.GET(`${root}/results`, of(c)));
export type Repaired = Schemas['RepairAnswer'];
/** Keeps the published plan, mended as the day has left it, as a run. */
export const repair = (c: string, run: string): Promise<Repaired> => ask(api.PUT(`${root}/repairs/{run}`, { ...ofRun(c, run), body: {} }));
export const readSchedule = (c: string): Promise<Schemas['ScheduleAnswer']> => ask(api.GET(`${root}/schedule`, of(c)));
