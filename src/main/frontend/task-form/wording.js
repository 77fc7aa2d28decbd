import { Fragment, options } from 'preact';
import { text } from '../texts.js';

const builtIns = {
  'Add new': 'form.add',
  Collapse: 'form.collapse',
  Search: 'form.search',
  Select: 'form.select',
  'Nothing to show.': 'form.nothing',
  'Remove tag': 'form.removeTag',
  'Skip to search': 'form.skipToSearch',
  Increment: 'form.more',
  Decrement: 'form.less',
  'No results': 'form.nothing',
};

const patterns = [
  [/^Remove list item (\d+)$/, 'form.removeItem'],
  [/^Expand all \((\d+)\)$/, 'form.expand'],
];

const problems = [
  [/^Field is required\.$/, 'form.required'],
  [/^Value is not a number\.$/, 'form.number'],
  [/^Value is expected to be an integer\.$/, 'form.integer'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'form.decimals'],
  [/^Field must have minimum value of (.+)\.$/, 'form.min'],
  [/^Field must have maximum value of (.+)\.$/, 'form.max'],
  [/^Field must have minimum length of (.+)\.$/, 'form.minLength'],
  [/^Field must have maximum length of (.+)\.$/, 'form.maxLength'],
  [/^Field must be a valid email\.$/, 'form.email'],
  [/^Field must match pattern .+$/, 'form.pattern'],
];

let translated = false;

/** Translates the few words that form-js itself shows; it has no way to be told, so its elements are changed as they are made. */
export function translateBuiltIns() {
  if (translated) return;
  translated = true;
  const before = options.vnode;
  options.vnode = (vnode) => {
    if (typeof vnode.type === 'string' || vnode.type === Fragment) translateProps(vnode.props);
    before?.(vnode);
  };
}

function translateProps(props) {
  for (const name of ['aria-label', 'placeholder', 'title']) {
    if (typeof props[name] === 'string') props[name] = word(props[name]);
  }
  if (typeof props.children === 'string') props.children = word(props.children);
  if (Array.isArray(props.children)) props.children = props.children.map((child) => (typeof child === 'string' ? word(child) : child));
}

function word(english) {
  if (builtIns[english]) return text(builtIns[english]);
  return matched(patterns, english) ?? english;
}

/** Makes form-js say in the person's words what is wrong with a field. */
export function translateValidator(form) {
  const validator = form.get('validator');
  const check = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (...args) => check(...args).map((message) => matched(problems, message) ?? message);
}

function matched(list, words) {
  for (const [pattern, key] of list) {
    const match = words.match(pattern);
    if (match) return text(key, ...match.slice(1));
  }
  return null;
}
