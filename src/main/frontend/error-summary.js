/** Moves the focus to an error summary that came with the page, as screen readers would else miss it. */
export function initErrorSummary(root) {
  root.querySelector('.error-summary:not([data-seen])')?.focus();
  root.querySelectorAll('.error-summary').forEach((summary) => { summary.dataset.seen = 'true'; });
}
