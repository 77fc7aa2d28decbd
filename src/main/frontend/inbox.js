/** Marks the task that was opened in the list, and shows it from its top. */
export function initInbox() {
  document.addEventListener('htmx:after:swap', ({ detail }) => {
    const row = detail.ctx.sourceElement;
    if (!row?.matches?.('[data-task-link]')) return;
    document.querySelectorAll('[data-task-link][aria-current]').forEach((one) => one.removeAttribute('aria-current'));
    row.setAttribute('aria-current', 'true');
    row.closest('.inbox').classList.add('inbox-open');
    window.scrollTo({ top: 0 });
  });
}
