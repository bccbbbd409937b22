import type { Signal } from '@preact/signals';
import type { Crowd } from './commands';
import { words } from './words';

/** As the hub has it where nothing is said. */
export const usual: Crowd = { seed: 1, late: 15, absent: 5, leaving: 3, overrunning: 10, takingOffers: 80, accepting: 85, asking: 2 };
const shares = ['late', 'absent', 'leaving', 'overrunning', 'takingOffers', 'accepting', 'asking'] as const;

/** How the simulated people take the day. */
export function CrowdForm({ crowd }: { crowd: Signal<Crowd> }) {
  const text = words.value;
  const put = (name: keyof Crowd, most: number) => (event: { currentTarget: HTMLInputElement }): void =>
    void (crowd.value = { ...crowd.value, [name]: Math.min(most, Math.max(0, Math.round(event.currentTarget.valueAsNumber) || 0)) });
  return (
    <details>
      <summary>{text.crowd}</summary>
      <div class="row top">
        {shares.map(name => (
          <label key={name} class="field"><span class="label">{text.shares[name]}</span><input class="input" type="number" min={0} max={100} value={crowd.value[name]} onChange={put(name, 100)} /></label>
        ))}
        <label class="field"><span class="label">{text.seed}</span><input class="input" type="number" min={0} max={1_000_000} value={crowd.value.seed} onChange={put('seed', 1_000_000)} /></label>
      </div>
      <p class="small soft">{text.crowdHow}</p>
    </details>
  );
}
