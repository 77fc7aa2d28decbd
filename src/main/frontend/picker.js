import { attachCombobox } from './combobox.js';
import { send } from './server.js';

const seen = new WeakSet();

/**
 * Turns <div data-picker="people"><input type="hidden" name=..><input type="text" ..></div> into a combobox that searches
 * on the server; the hidden input gets the id of what was chosen.
 */
export function initPickers(root) {
  root.querySelectorAll('[data-picker]').forEach((host) => {
    if (seen.has(host)) return;
    seen.add(host);
    mount(host);
  });
}

function mount(host) {
  const [value, input] = host.querySelectorAll('input');
  const kind = host.dataset.picker;
  attachCombobox(input, {
    search: (words, signal) => find(kind, words, signal),
    choose: (option) => {
      value.value = option?.id ?? '';
      value.dispatchEvent(new Event('change', { bubbles: true }));
    },
  });
  if (value.value && !input.value) label(kind, value.value).then((words) => { input.value ||= words; });
}

/** What the server offers for these words: [{id, label, hint}]. */
export async function find(kind, words, signal) {
  const { ok, body } = await send('GET', `/api/pickers/${encodeURIComponent(kind)}?q=${encodeURIComponent(words)}`, undefined, { signal });
  return ok ? body : null;
}

/** The label of an id, or the id itself when the server does not know it. */
export async function label(kind, id) {
  const { ok, body } = await send('GET', `/api/pickers/${encodeURIComponent(kind)}/${encodeURIComponent(id)}`);
  return ok && body ? body.label : id;
}
