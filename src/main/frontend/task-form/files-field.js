import { FilePicker, FormContext } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { useContext, useRef, useState } from 'preact/hooks';
import { announce } from '../announce.js';
import { language, text } from '../texts.js';
import { describedBy, frame } from './field-frame.js';
import { upload } from './upload.js';

/** Uploads each file as soon as it is chosen; the field's value is the list of the ids that the server gave them. */
export function FilesField(props) {
  const { field, domId, value, errors = [], disabled, readonly, onChange } = props;
  const uploads = useContext(FormContext).getService('uploads');
  const [waiting, setWaiting] = useState([]);
  const [problems, setProblems] = useState([]);
  const ids = Array.isArray(value) ? value : [];
  const now = useRef(ids);
  now.current = ids;

  const change = (next) => {
    now.current = next;
    onChange({ value: next });
  };
  const add = async (file) => {
    const entry = { name: file.name, percent: 0 };
    const show = () => setWaiting((all) => all.map((one) => (one.name === entry.name ? { ...entry } : one)));
    setWaiting((all) => [...all, entry]);
    uploads.running += 1;
    const stored = await upload(file, uploads.filesUrl, (percent) => {
      entry.percent = percent;
      show();
    });
    uploads.running -= 1;
    setWaiting((all) => all.filter((one) => one.name !== entry.name));
    if (!stored.id) return setProblems((all) => [...all, stored.problem ?? text('form.files.failed', file.name)]);
    uploads.files[stored.id] = { name: file.name, size: file.size };
    change(field.multiple ? [...now.current, stored.id] : [stored.id]);
    announce(file.name);
  };
  const choose = (event) => {
    const files = [...event.target.files];
    event.target.value = '';
    const tooLarge = files.filter((file) => file.size > uploads.maxMegabytes * 1024 * 1024);
    setProblems(tooLarge.map((file) => text('form.files.tooLarge', file.name, uploads.maxMegabytes)));
    files.filter((file) => !tooLarge.includes(file)).forEach(add);
  };
  const remove = (id) => change(now.current.filter((one) => one !== id));

  const open = !disabled && !readonly;
  return frame('filepicker', props, field.label,
    (ids.length > 0 || waiting.length > 0) && h('ul', { class: 'own-files' },
      ids.map((id) => stored(id, uploads, open && remove)),
      waiting.map((entry) => h('li', { key: entry.name }, h('span', null, text('form.files.uploading', entry.name, entry.percent)),
        h('progress', { value: entry.percent, max: 100, 'aria-label': entry.name })))),
    problems.length > 0 && h('ul', { class: 'own-files-problems', role: 'alert' }, problems.map((problem) => h('li', { key: problem }, problem))),
    open && h('input', {
      class: 'own-files-input',
      type: 'file',
      id: domId,
      multiple: Boolean(field.multiple),
      accept: typeof field.accept === 'string' && !field.accept.startsWith('=') ? field.accept : undefined,
      onChange: choose,
      'aria-describedby': `${describedBy(domId)} ${domId}-limit`,
      'aria-invalid': errors.length > 0,
    }),
    open && h('div', { class: 'fjs-form-field-description', id: `${domId}-limit` }, text('form.files.hint', uploads.maxMegabytes)));
}
FilesField.config = { ...FilePicker.config, emptyValue: null, sanitizeValue: ({ value }) => (Array.isArray(value) ? value : null) };

function stored(id, uploads, remove) {
  const { name = id, size } = uploads.files[id] ?? {};
  return h('li', { key: id },
    h('a', { href: `${uploads.filesUrl}/${id}`, download: name }, name),
    size && h('span', { class: 'soft' }, inWords(size)),
    remove && h('button', { type: 'button', class: 'own-files-remove', 'aria-label': text('form.files.remove', name), onClick: () => remove(id) }, '×'));
}

function inWords(bytes) {
  const megabyte = 1024 * 1024;
  const [amount, unit] = bytes >= megabyte ? [bytes / megabyte, 'megabyte'] : [Math.max(1, bytes / 1024), 'kilobyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: unit === 'megabyte' ? 1 : 0 }).format(amount);
}
