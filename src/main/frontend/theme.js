import { csrf } from './server.js';

/** Switches the colours at once and tells the server, which keeps the choice; without script the form posts. */
export function initTheme() {
  document.querySelector('[data-theme-menu] form')?.addEventListener('submit', (event) => {
    const theme = event.submitter?.value;
    if (!theme) return;
    event.preventDefault();
    document.documentElement.dataset.bsTheme = theme;
    event.target.querySelectorAll('button').forEach((button) => button.setAttribute('aria-pressed', String(button.value === theme)));
    fetch(event.target.action, { method: 'POST', headers: csrf(), body: new URLSearchParams({ theme }), redirect: 'manual' });
    event.target.closest('details').open = false;
  });
}
