import { Description, Errors, Label } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';

/** Label above, hint and error below, as form-js does for its own fields. */
export function frame(type, { field, domId, errors = [], disabled, readonly }, label, ...inner) {
  const classes = ['fjs-form-field', `fjs-form-field-${type}`];
  if (errors.length > 0) classes.push('fjs-has-errors');
  if (disabled) classes.push('fjs-disabled');
  if (readonly) classes.push('fjs-readonly');
  return h('div', { class: classes.join(' ') },
    h(Label, { htmlFor: domId, label, required: field.validate?.required }),
    ...inner,
    h(Description, { id: `${domId}-description`, description: field.description }),
    h(Errors, { id: `${domId}-error-message`, errors }));
}

/** The ids of a field's hint and error. */
export function describedBy(domId) {
  return `${domId}-description ${domId}-error-message`;
}
