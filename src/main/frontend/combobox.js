import { text } from './texts.js';

let count = 0;

/**
 * Makes the text input an editable combobox with a list (ARIA 1.2). {search(words, signal)} answers [{id, label, hint}] or
 * null; {choose(option)} is told the chosen option, or null when the input was emptied. Text that names no option is put
 * back to the last choice when the input is left.
 */
export function attachCombobox(input, { search, choose }) {
  const list = document.createElement('ul');
  list.id = `picker-list-${++count}`;
  list.className = 'picker-list';
  list.setAttribute('role', 'listbox');
  list.hidden = true;
  const status = document.createElement('span');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  input.after(list, status);
  const state = { options: [], active: -1, chosen: null, timer: 0, aborter: null };

  for (const [name, value] of Object.entries({
    role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id, autocomplete: 'off',
  })) input.setAttribute(name, value);
  const name = input.labels?.[0];
  if (name) {
    name.id ||= `${list.id}-label`;
    list.setAttribute('aria-labelledby', name.id);
  }

  const open = (shown) => {
    list.hidden = !shown;
    input.setAttribute('aria-expanded', String(shown));
    if (!shown) activate(-1);
  };

  const activate = (index) => {
    state.active = index;
    [...list.children].forEach((row, i) => row.setAttribute('aria-selected', String(i === index)));
    const row = list.children[index];
    if (row?.id) input.setAttribute('aria-activedescendant', row.id);
    else input.removeAttribute('aria-activedescendant');
    row?.scrollIntoView({ block: 'nearest' });
  };

  // an answer that comes late must not open the list again
  const stopSearch = () => {
    clearTimeout(state.timer);
    state.aborter?.abort();
  };

  const take = (option) => {
    stopSearch();
    state.chosen = option;
    input.value = option?.label ?? '';
    choose(option);
    open(false);
  };

  const show = (options, words) => {
    state.options = options;
    list.replaceChildren(...options.map(row));
    if (options.length === 0) list.append(none(text('picker.none', words)));
    status.textContent = options.length === 0 ? text('picker.none', words) : text('picker.found', options.length);
    open(true);
    activate(options.length > 0 && words ? 0 : -1);
    list.scrollIntoView({ block: 'nearest' });
  };

  const row = (option, i) => {
    const item = document.createElement('li');
    item.id = `${list.id}-${i}`;
    item.setAttribute('role', 'option');
    item.append(option.label);
    if (option.hint) item.append(Object.assign(document.createElement('span'), { className: 'picker-detail', textContent: option.hint }));
    item.addEventListener('mousedown', (event) => event.preventDefault());
    item.addEventListener('click', () => take(option));
    return item;
  };

  const look = async () => {
    state.aborter?.abort();
    state.aborter = new AbortController();
    const words = input.value.trim();
    const options = await search(words, state.aborter.signal);
    if (options && document.activeElement === input) show(options, words);
  };

  const later = () => {
    clearTimeout(state.timer);
    state.timer = setTimeout(look, 200);
  };

  input.addEventListener('input', later);
  input.addEventListener('click', () => list.hidden && look());
  input.addEventListener('focus', () => { state.label = input.value; });
  input.addEventListener('keydown', (event) => {
    const last = state.options.length - 1;
    if (event.key === 'ArrowDown' && list.hidden) look();
    else if (event.key === 'ArrowDown') activate(state.active >= last ? 0 : state.active + 1);
    else if (event.key === 'ArrowUp' && !list.hidden) activate(state.active <= 0 ? last : state.active - 1);
    else if (event.key === 'Enter' && !list.hidden && state.active >= 0) take(state.options[state.active]);
    else if (event.key === 'Escape' && !list.hidden) {
      stopSearch();
      open(false);
    }
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  input.addEventListener('blur', () => {
    stopSearch();
    open(false);
    if (input.value.trim() === '') { if (state.label) take(null); } else input.value = state.chosen?.label ?? state.label ?? '';
  });

  return { choice: (option) => { state.chosen = option; state.label = option?.label; input.value = option?.label ?? ''; } };
}

function none(words) {
  const item = document.createElement('li');
  item.className = 'picker-none';
  item.setAttribute('role', 'presentation');
  item.textContent = words;
  return item;
}
