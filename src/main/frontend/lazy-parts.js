import { showProblem } from './announce.js';
import { text } from './texts.js';

const seen = new WeakSet();

/** Loads form-js for a task's form at once, bpmn-js for a diagram when it comes into view. */
export function initLazyParts(root) {
  fresh(root, '[data-form]').forEach((host) => load(import('./task-form/task-form.js'), host));
  fresh(root, '[data-diagram]').forEach((host) => {
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      load(import('./diagram/diagram.js'), host);
    }, { rootMargin: '200px' });
    watch.observe(host);
  });
}

function fresh(root, selector) {
  const found = [...root.querySelectorAll(selector)].filter((host) => !seen.has(host));
  found.forEach((host) => seen.add(host));
  return found;
}

function load(module, host) {
  module.then(({ mount }) => mount(host)).catch((error) => {
    console.error(error);
    showProblem(text('partMissing'));
  });
}
