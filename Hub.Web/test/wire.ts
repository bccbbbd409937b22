import { idle, step, type Effect, type Event, type Position, type Push, type Snapshot, type State } from '../src/live/topic';
import { diff } from './diff';
import { someView, type Random } from './random';
import type { JsonObject } from '../src/live/mergePatch';

/** The server's side of one topic: its history, as every client must come to see it. */
export class Server {
  epoch = 1;
  revision = 0;
  view: JsonObject = {};
  watchers = new Set<Client>();

  constructor(private readonly random: Random) {}

  get at(): Position { return { epoch: `e${this.epoch}`, revision: this.revision }; }
  get snapshot(): Snapshot { return { ...this.at, view: this.view }; }

  change(): void {
    const before = this.view;
    const from = this.revision;
    this.view = someView(this.random);
    this.revision += 1 + this.random.below(3);
    // After an activation the first push has no `from`: take the snapshot.
    this.publish({ topic: 't', epoch: this.at.epoch, from: this.random.chance(0.1) ? null : from, to: this.revision, patch: diff(before, this.view) });
  }

  /** The store was restored: an older state under a new epoch. */
  restore(): void {
    this.epoch++;
    this.revision = this.random.below(this.revision + 1);
    this.view = someView(this.random);
  }

  publish(push: Push): void { this.watchers.forEach(client => client.send({ type: 'push', push })); }
  beacon(): void { this.watchers.forEach(client => client.send({ type: 'head', at: this.at })); }
}

/** A client on a wire that is cranked by hand: what is on the way arrives late, twice or never. Answers arrive or fail. */
export class Client {
  state: State = idle;
  private onTheWay: Event[] = [];
  private todo: (() => void)[] = [];
  private up = false;

  constructor(private readonly server: Server, private readonly random: Random) {}

  send(event: Event): void { this.onTheWay.push(event); }

  connect(): void {
    if (this.up) return;
    this.up = true;
    this.tell({ type: 'opened' });
  }

  drop(): void {
    if (!this.up) return;
    this.up = false;
    this.server.watchers.delete(this);
    this.onTheWay = [];
    this.tell({ type: 'lost' });
  }

  /** One thing happens on the wire. With trouble, things get lost, doubled, and fail; order within the wire holds. */
  crank(trouble: boolean): void {
    if (this.todo.length && this.random.chance(0.5)) {
      const [work] = this.todo.splice(this.random.below(this.todo.length), 1);
      return work!();
    }
    const event = this.onTheWay.shift();
    if (!event || (trouble && this.random.chance(0.2))) return;
    this.tell(event);
    if (trouble && this.random.chance(0.1)) this.onTheWay.unshift(event);
  }

  get busy(): boolean { return this.todo.length + this.onTheWay.length > 0; }

  private tell(event: Event): void {
    const [state, effects] = step(this.state, event);
    this.state = state;
    effects.forEach(effect => this.todo.push(() => this.perform(effect)));
  }

  private perform(effect: Effect): void {
    const { attempt } = effect;
    if (effect.do === 'again') return this.tell({ type: 'again', attempt });
    if (!this.up || this.random.chance(this.trouble ? 0.2 : 0)) return this.tell({ type: 'failed', attempt });
    if (effect.do === 'watch') {
      this.server.watchers.add(this);
      const at = this.server.at;
      return this.later(() => this.tell({ type: 'watched', attempt, at }));
    }
    const snapshot = this.server.snapshot;
    this.later(() => this.tell({ type: 'read', attempt, snapshot }));
  }

  trouble = true;
  /** The answer is on the way: it shows the state of when it was given, not of when it arrives. */
  private later(work: () => void): void { this.todo.push(work); }
}
