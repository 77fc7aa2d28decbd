import { createForm } from '@bpmn-io/form-js-viewer';
import { announce, showProblem } from '../announce.js';
import { send } from '../server.js';
import { text } from '../texts.js';
import { keepDraft } from './draft.js';
import { fieldErrors, showErrors } from './errors.js';
import { ownFields } from './fields.js';
import { translateBuiltIns, translateValidator } from './wording.js';

/**
 * Shows a task's form in the host and submits it. The host's <script type="application/json"> holds {schema, data, version,
 * files}; its attributes say where to send what: data-submit-url, data-draft-url, data-files-url, data-max-mb,
 * data-submit-label, data-draft-saved (a time). Without data-submit-url the form is only shown.
 */
export async function mount(host) {
  const content = await contentOf(host);
  const readOnly = !host.dataset.submitUrl;
  const place = document.createElement('div');
  translateBuiltIns();
  const form = await createForm({
    container: place,
    schema: content.schema,
    data: content.data,
    debounce: false, // whoever submits with Enter, or chooses a file, at once would lose what they typed last
    properties: { readOnly, ariaLabel: host.dataset.label },
    additionalModules: [ownFields({
      filesUrl: host.dataset.filesUrl ?? '/files',
      maxMegabytes: Number(host.dataset.maxMb ?? 25),
      files: content.files ?? {},
      taskUrl: host.dataset.submitUrl,
    })],
  });
  translateValidator(form);
  host.querySelector('[data-form-waiting]')?.remove();
  host.append(place);
  if (!readOnly) addSubmit(host, form, content);
  host.dispatchEvent(new CustomEvent('form:ready', { bubbles: true }));
}

async function contentOf(host) {
  const block = host.querySelector('script[type="application/json"]');
  if (block) return JSON.parse(block.textContent);
  const { ok, body } = await send('GET', host.dataset.formUrl);
  if (!ok) throw new Error(`No form at ${host.dataset.formUrl}`);
  return body;
}

function addSubmit(host, form, content) {
  const foot = document.createElement('div');
  foot.className = 'form-foot task-form-foot';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-primary';
  button.textContent = host.dataset.submitLabel ?? text('form.send');
  const saved = document.createElement('span');
  saved.className = 'draft-state';
  foot.append(button, saved);
  host.append(foot);

  const draft = keepDraft(form, host.dataset, saved);
  let sending = false;
  const submit = async () => {
    if (sending) return;
    if (form.get('uploads').running > 0) return showProblem(text('form.files.waiting'));
    const { data, errors } = form.submit();
    if (Object.keys(errors).length > 0) return showErrors(host, form, fieldErrors(form, errors));
    sending = true;
    button.setAttribute('aria-disabled', 'true');
    button.textContent = text('form.sending');
    await draft.stop();
    const answer = await send('POST', host.dataset.submitUrl, { data, version: content.version });
    sending = false;
    button.removeAttribute('aria-disabled');
    button.textContent = host.dataset.submitLabel ?? text('form.send');
    if (answer.ok) return goOn(answer.body);
    draft.resume();
    refuse(host, form, answer);
  };
  button.addEventListener('click', submit);
  form.on('submit.wanted', submit);
  place(form).addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation();
    submit();
  }, { capture: true });
}

function place(form) {
  return form._container;
}

function goOn(body) {
  announce(body?.message ?? '');
  location.assign(body?.next ?? '/inbox');
}

function refuse(host, form, { status, body }) {
  if (status === 0) return showProblem(text('offline'));
  if (status === 401) return location.reload();
  if (status === 503) return showProblem(text('unavailable'));
  if (body?.errors?.length) return showErrors(host, form, body.errors);
  if (status === 409 || status === 422 || status === 404) {
    return showErrors(host, form, [{ field: '', message: body?.detail ?? text('failed') }], body);
  }
  showProblem(`${text('failed')} ${body?.reference ?? ''}`);
}
