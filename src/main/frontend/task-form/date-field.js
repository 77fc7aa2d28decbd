import { h } from 'preact';
import { describedBy, frame } from './field-frame.js';

/** A date as the browser's own input: known to people, also on phones, in their own format. */
export function DateField(props) {
  const { field, domId, value, errors = [], disabled, readonly, onChange, onBlur, onFocus } = props;
  return frame('datetime', props, field.label ?? field.dateLabel, h('input', {
    class: 'fjs-input own-date',
    type: 'date',
    id: domId,
    value: value ?? '',
    min: field.disallowPassedDates ? today() : undefined,
    disabled,
    readOnly: readonly,
    required: field.validate?.required,
    onInput: (event) => onChange({ value: event.target.value || null }),
    onBlur: () => onBlur?.(),
    onFocus: () => onFocus?.(),
    'aria-describedby': describedBy(domId),
    'aria-invalid': errors.length > 0,
  }));
}

function today() {
  return new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
