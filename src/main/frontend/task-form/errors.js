import { text } from '../texts.js';

/** What form-js found wrong, as [{field, message}] in the form's order, field being a path such as actions[0].due. */
export function fieldErrors(form, errors) {
  return instances(form).flatMap((instance) => {
    const messages = at(errors, instance);
    return Array.isArray(messages) && messages.length > 0 ? [{ field: path(instance), message: messages[0] }] : [];
  });
}

/** Puts each message at its field and all of them into a summary on top, which gets the focus. */
export function showErrors(host, form, errors, problem) {
  host.querySelector('.error-summary')?.remove();
  const found = instances(form);
  const state = {};
  const rows = errors.map(({ field, message }) => {
    const instance = found.find((one) => path(one) === field);
    if (instance) put(state, instance, message);
    return row(host, form, instance, message);
  });
  form._setState({ errors: state });
  const summary = document.createElement('div');
  summary.className = 'error-summary';
  summary.tabIndex = -1;
  summary.setAttribute('role', 'alert');
  summary.dataset.seen = 'true';
  const title = Object.assign(document.createElement('h2'), { textContent: problem?.title ?? text('form.errors') });
  const list = document.createElement('ul');
  list.append(...rows);
  summary.append(title, list);
  host.prepend(summary);
  summary.scrollIntoView({ block: 'nearest' });
  summary.focus();
}

function row(host, form, instance, message) {
  const item = document.createElement('li');
  const definition = instance && form.get('formFieldRegistry').get(instance.id);
  const label = definition?.label ?? definition?.dateLabel;
  const words = label ? `${label}: ${message}` : message;
  if (!instance) {
    item.textContent = words;
    return item;
  }
  const link = document.createElement('a');
  link.href = '#';
  link.textContent = words;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    input(host, form, instance)?.focus();
  });
  item.append(link);
  return item;
}

function input(host, form, { id, indexes }) {
  const suffix = Object.values(indexes ?? {}).map((index) => `_${index}`).join('');
  const whole = CSS.escape(`fjs-form-${form._id}-${id}${suffix}`);
  return host.querySelector(`#${whole}`) ?? host.querySelector(`[id^="${whole}"]:is(input, textarea, select, button)`);
}

function instances(form) {
  return form.get('formFieldInstanceRegistry').getAllKeyed();
}

function path({ valuePath }) {
  return valuePath.reduce((whole, part) => typeof part === 'number' || /^\d+$/.test(part)
    ? `${whole}[${part}]`
    : whole ? `${whole}.${part}` : part, '');
}

function at(errors, { id, indexes }) {
  return [id, ...Object.values(indexes ?? {})].reduce((value, key) => value?.[key], errors);
}

function put(state, { id, indexes }, message) {
  const keys = [id, ...Object.values(indexes ?? {})];
  const last = keys.pop();
  const parent = keys.reduce((value, key) => (value[key] ??= {}), state);
  parent[last] = [message];
}
