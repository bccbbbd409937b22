import { common } from '../i18n/words';
import { Icon } from './Icon';
import { dismiss, toasts } from './toasts';

export const Toasts = () => (
  <div class="toasts" role="status">
    {toasts.value.map(({ id, text, action }) => (
      <div class="toast" key={id}>
        <p>{text}</p>
        {action && <button type="button" class="button" onClick={() => { dismiss(id); action.run(); }}>{action.label}</button>}
        <button type="button" class="button icon-only" aria-label={common.value.dismiss} onClick={() => dismiss(id)}><Icon name="cross" /></button>
      </div>
    ))}
  </div>
);
