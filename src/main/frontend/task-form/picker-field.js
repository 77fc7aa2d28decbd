import { h } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { attachCombobox } from '../combobox.js';
import { find, label as labelOf } from '../picker.js';
import { text } from '../texts.js';
import { describedBy, frame } from './field-frame.js';

/** A text field that searches a register on the server and keeps the id of what was chosen. */
export function PickerField(props) {
  const { field, domId, value, errors = [], disabled, readonly, onChange } = props;
  const host = useRef(null);
  const own = useRef({ input: null, combobox: null, id: null });
  const changed = useRef(onChange);
  changed.current = onChange;
  const kind = field.properties.picker;

  useEffect(() => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'text', className: 'fjs-input', id: domId, placeholder: readonly ? '' : text('picker.type') });
    host.current.append(input);
    own.current.input = input;
    if (readonly || disabled) return;
    own.current.combobox = attachCombobox(input, {
      search: (words, signal) => find(kind, words, signal),
      choose: (option) => {
        own.current.id = option?.id ?? '';
        changed.current({ value: own.current.id });
      },
    });
  }, []);

  useEffect(() => {
    const { input } = own.current;
    input.readOnly = readonly;
    input.disabled = disabled;
    input.required = Boolean(field.validate?.required);
    input.setAttribute('aria-describedby', describedBy(domId));
    input.setAttribute('aria-invalid', String(errors.length > 0));
  });

  useEffect(() => {
    if (value === own.current.id) return;
    own.current.id = value ?? '';
    show(own.current, value, kind);
  }, [value]);

  return frame('textfield', props, field.label, h('div', { class: 'picker', ref: host }));
}

async function show(own, id, kind) {
  const words = id ? await labelOf(kind, id) : '';
  if (own.id !== (id ?? '')) return;
  own.input.value = words;
  own.combobox?.choice(id ? { id, label: words } : null);
}
