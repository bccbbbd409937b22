import { useHeading } from '../ui/hooks';
import { LanguageChoice, ThemeChoice } from '../ui/Settings';
import { pairing } from './identity';
import { words } from './words';

/** The code stands as large as the screen allows: whoever pairs it may be at the other end of the hall. */
export function Pairing() {
  const text = words.value;
  const heading = useHeading(text.pairing);
  const code = pairing.value?.code;
  return (
    <main class="screen pairing" data-scene="pairing">
      <h1 {...heading}>{text.pairing}</h1>
      <p class="how">{text.pairingHow}</p>
      <p class="code" aria-label={code ? `${text.code}: ${[...code].join(' ')}` : undefined} data-testid="pairing-code">{code ?? text.getting}</p>
      <div class="row choices"><LanguageChoice /><ThemeChoice /></div>
    </main>
  );
}
