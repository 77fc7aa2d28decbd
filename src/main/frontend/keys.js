const FIRST_FIELD = '#task .fjs-form :is(input, textarea, select):not([readonly], [disabled], [type=hidden])';

/** The keyboard: Ctrl-K search, ? help, g i inbox; j, k, Enter, e in a list of tasks. */
export function initKeys() {
  let leader = '';
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return search(event);
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (leader === 'g' && event.key === 'i') location.assign('/inbox');
    leader = event.key === 'g' ? 'g' : '';
    if (event.key === '?') document.getElementById('shortcuts')?.showModal();
    if (event.key === '/') search(event);
    onList(event);
  });
}

function typing(target) {
  return target.isContentEditable || document.querySelector('dialog[open]') !== null
    || target.matches('input:not([type=checkbox], [type=radio]), textarea, select, [role=combobox], .djs-container, .djs-container *');
}

function search(event) {
  event.preventDefault();
  const field = document.querySelector('[data-search]');
  field?.focus();
  field?.select();
}

function onList(event) {
  const list = document.querySelector('[data-task-list]');
  if (!list) return;
  if (event.key === 'j' || event.key === 'k') move(list, event.key === 'j' ? 1 : -1, event);
  if (event.key === 'e') document.querySelector(FIRST_FIELD)?.focus();
  if (event.key === 'e') event.preventDefault();
}

function move(list, step, event) {
  const rows = [...list.querySelectorAll('[data-task-link]')];
  if (rows.length === 0) return;
  const from = rows.findIndex((row) => row === document.activeElement);
  const start = from >= 0 ? from : rows.findIndex((row) => row.hasAttribute('aria-current'));
  const next = rows[Math.min(rows.length - 1, Math.max(0, start + step))];
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  event.preventDefault();
}
