import { HttpTransportType, HubConnectionBuilder, HubConnectionState, LogLevel, type HubConnection } from '@microsoft/signalr';
import { signal } from '@preact/signals';
import { forgetTimes, noteTime } from './clock';
import { delayBefore } from './retry';
import type { Position, Push } from './topic';

export interface Listener {
  opened(): void;
  lost(): void;
  push(push: Push): void;
  heads(heads: Record<string, Position>): void;
  /** The door was shut on purpose, or never opened: time to ask who we are. */
  refused(): void;
}

interface HubTime { at: number; factor: number; since?: number | null }

const PATIENCE = 2_500;
const PACE_EVERY = 1_500;

/** Whether pushes come in. Pages show it calmly: the last state stays. */
export const connected = signal(false);

/** One SignalR connection for the page that never gives up: it comes back after a server restart, a tunnel, a night in a pocket. */
export class Connection {
  private hub: HubConnection | null = null;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pacing: ReturnType<typeof setTimeout> | undefined;
  private wanted = false;

  constructor(private readonly listener: Listener) {
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.wake());
    for (const change of ['online', 'offline']) addEventListener(change, () => this.wake());
    addEventListener('pageshow', event => event.persisted && this.wake());
  }

  start(): void {
    this.wanted = true;
    if (!this.hub) void this.open();
  }

  /** Ends it for good, or with `start` again under a new identity. */
  async stop(): Promise<void> {
    this.wanted = false;
    clearTimeout(this.timer);
    await this.drop();
  }

  invoke<T>(method: string, ...args: unknown[]): Promise<T> {
    return this.hub?.state === HubConnectionState.Connected
      ? this.hub.invoke<T>(method, ...args)
      : Promise.reject(new Error('not connected'));
  }

  private async open(): Promise<void> {
    clearTimeout(this.timer);
    const hub = this.build();
    this.hub = hub;
    try {
      await hub.start();
    } catch {
      if (this.hub === hub) this.again();
      return;
    }
    if (this.hub !== hub) return void hub.stop();
    this.failures = 0;
    connected.value = true;
    this.listener.opened();
    void this.tellTime(3);
  }

  private build(): HubConnection {
    // A bare WebSocket needs no sticky node. Where it never opens (some proxies), every third try lets SignalR negotiate.
    const bare = this.failures % 3 !== 2;
    const transport = bare ? { transport: HttpTransportType.WebSockets, skipNegotiation: true } : {};
    const hub = new HubConnectionBuilder().withUrl('/live', transport).configureLogging(LogLevel.None).build();
    hub.serverTimeoutInMilliseconds = 25_000;
    hub.keepAliveIntervalInMilliseconds = 10_000;
    hub.on('Push', (push: Push) => this.listener.push(push));
    hub.on('Heads', (heads: Record<string, Position>) => this.listener.heads(heads));
    hub.on('Closed', (reason: string) => this.closed(reason));
    hub.onclose(() => this.hub === hub && this.again());
    return hub;
  }

  private closed(reason: string): void {
    if (reason === 'too-old') location.reload();
    if (reason === 'forbidden' || reason === 'replaced') this.listener.refused();
    if (reason === 'moved') void this.anew();
    // slow and going-away: the end of the connection follows, and with it the next try.
  }

  private again(): void {
    this.hub = null;
    if (connected.value) {
      connected.value = false;
      this.listener.lost();
    }
    if (!this.wanted) return;
    this.failures++;
    if (this.failures % 4 === 2) this.listener.refused();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.open(), delayBefore(this.failures, 6_000));
  }

  private async drop(): Promise<void> {
    const hub = this.hub;
    this.hub = null;
    if (connected.value) {
      connected.value = false;
      this.listener.lost();
    }
    await hub?.stop().catch(() => undefined);
  }

  /** A phone that slept believes in a connection that is long gone: ask, and do not wait for the time-out. */
  private async wake(): Promise<void> {
    if (!this.wanted) return;
    forgetTimes();
    if (!this.hub) return this.open();
    if (this.hub.state !== HubConnectionState.Connected || (await this.tellTime(1))) return;
    await this.anew();
  }

  private async anew(): Promise<void> {
    void this.drop();
    this.failures = 0;
    await this.open();
  }

  private async tellTime(times: number): Promise<boolean> {
    for (let i = 0; i < times; i++) {
      const sent = Date.now();
      const late = new Promise<null>(done => setTimeout(() => done(null), PATIENCE));
      const told = await Promise.race([this.invoke<HubTime>('Time').catch(() => null), late]);
      if (told === null) return false;
      const rehearsal = told.since != null;
      noteTime({ sent, received: Date.now(), server: told.at, ...(rehearsal && { factor: told.factor, since: told.since! }) });
      // The organiser may change the pace of a rehearsal at any time.
      clearTimeout(this.pacing);
      if (rehearsal) this.pacing = setTimeout(() => void this.tellTime(1), PACE_EVERY);
    }
    return true;
  }
}
