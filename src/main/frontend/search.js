/** Moves with the arrow keys between the search field and its suggestions; Escape empties them. */
export function initSearch() {
  const form = document.querySelector('.topbar-search');
  form?.addEventListener('keydown', (event) => {
    const stops = [form.querySelector('[data-search]'), ...form.querySelectorAll('.search-hit')];
    const here = stops.indexOf(document.activeElement);
    if (event.key === 'ArrowDown') stops[Math.min(here + 1, stops.length - 1)].focus();
    else if (event.key === 'ArrowUp') stops[Math.max(here - 1, 0)].focus();
    else if (event.key === 'Escape') leave(form, stops[0]);
    else return;
    event.preventDefault();
  });
}

function leave(form, field) {
  form.querySelector('#search-hits').replaceChildren();
  field.value = '';
  field.blur();
}
