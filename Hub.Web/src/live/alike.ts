import { mostAlike, traitsOf, type Like, type Traits } from './similar';

/** So long we may keep a phone from answering a thumb, in ms. */
const SLICE = 6;

/** When the page has nothing else to do. Safari does not tell; there a short pause must do. */
const idle = (): Promise<void> => new Promise(done => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => done(), { timeout: 500 });
  else setTimeout(done, 30);
});

/** Finds questions like a draft. It knows what it has read once, and reads in slices while the page is idle. */
export class Alike {
  private readonly known = new Map<string, { readonly text: string; readonly traits: Traits }>();
  private calls = 0;

  constructor(private readonly rest: () => Promise<void> = idle, private readonly clock = () => performance.now()) {}

  /** The most alike, best first; null if a later call has overtaken this one. */
  async find(draft: string, among: readonly { readonly id: string; readonly text: string }[], most?: number, least?: number): Promise<Like[] | null> {
    const call = ++this.calls;
    await this.rest();
    let began = this.clock();
    for (const { id, text } of among) {
      if (this.known.get(id)?.text === text) continue;
      if (this.clock() - began > SLICE) {
        await this.rest();
        began = this.clock();
      }
      if (call !== this.calls) return null;
      this.known.set(id, { text, traits: traitsOf(text) });
    }
    return call === this.calls ? mostAlike(traitsOf(draft), among.map(({ id }) => [id, this.known.get(id)!.traits]), most, least) : null;
  }
}
