/** Buttons with data-open show the dialog of that id; a click on the backdrop closes it. */
export function initDialogs() {
  document.addEventListener('click', (event) => {
    const opener = event.target.closest?.('[data-open]');
    if (opener) document.getElementById(opener.dataset.open)?.showModal();
    if (event.target.closest?.('[data-close]')) event.target.closest('dialog')?.close();
    if (event.target instanceof HTMLDialogElement) event.target.close();
  });
}
