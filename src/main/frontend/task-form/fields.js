import { Datetime, Textfield } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { DateField } from './date-field.js';
import { FilesField } from './files-field.js';
import { PickerField } from './picker-field.js';

/** The fields that we show in our own way: search fields, native date inputs, and uploads. */
export function ownFields(settings) {
  class OwnFields {
    constructor(formFields) {
      formFields.register('textfield', TextOrPicker);
      formFields.register('datetime', DateOrTime);
      formFields.register('filepicker', FilesField);
    }
  }
  OwnFields.$inject = ['formFields'];
  return {
    __init__: ['ownFields'],
    ownFields: ['type', OwnFields],
    uploads: ['value', { ...settings, running: 0 }],
  };
}

function TextOrPicker(props) {
  return h(props.field.properties?.picker ? PickerField : Textfield, props);
}
TextOrPicker.config = Textfield.config;

function DateOrTime(props) {
  return h(props.field.subtype === 'date' ? DateField : Datetime, props);
}
DateOrTime.config = Datetime.config;
