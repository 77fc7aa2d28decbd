// Fills in forms with the real form-js on a document that holds nothing but nodes, and prints what it would submit.
const none = () => {};
class Node {
  constructor(name) {
    Object.assign(this, { localName: name, nodeType: 1, childNodes: [], attributes: [], style: {}, parentNode: null });
    this.classList = { add: none, remove: none, contains: () => false, toggle: none };
    this.dataset = {};
    this.ownerDocument = globalThis.document;
  }
  get firstChild() { return this.childNodes[0] ?? null; }
  get nextSibling() { const all = this.parentNode?.childNodes ?? []; return all[all.indexOf(this) + 1] ?? null; }
  insertBefore(node, before) {
    node.parentNode?.removeChild(node);
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length;
    this.childNodes.splice(at, 0, node);
    node.parentNode = this;
    return node;
  }
  appendChild(node) { return this.insertBefore(node, null); }
  removeChild(node) { this.childNodes = this.childNodes.filter((one) => one !== node); node.parentNode = null; return node; }
  setAttribute() {} removeAttribute() {} getAttribute() { return null; } addEventListener() {} removeEventListener() {}
  querySelector() { return null; } querySelectorAll() { return []; } contains() { return false; } closest() { return null; }
  focus() {} blur() {} scrollIntoView() {} getBoundingClientRect() { return {}; }
}
for (const name of ['Node', 'HTMLElement', 'HTMLCollection', 'NodeList', 'KeyboardEvent', 'Event', 'DataTransfer']) globalThis[name] ??= class {};
globalThis.DataTransfer = class { items = { add: none }; files = []; };
globalThis.document = new Node('document');
Object.assign(document, {
  createElement: (name) => new Node(name), createElementNS: (space, name) => new Node(name),
  createTextNode: (data) => Object.assign(new Node('#text'), { nodeType: 3, data }), documentElement: new Node('html'), body: new Node('body'),
});
globalThis.window = globalThis;
globalThis.navigator ??= { userAgent: '' };
globalThis.getComputedStyle = () => ({ getPropertyValue: () => '0px' });
globalThis.requestAnimationFrame = (callback) => setTimeout(callback, 0);
globalThis.cancelAnimationFrame = clearTimeout;
globalThis.IntersectionObserver = class { observe() {} unobserve() {} disconnect() {} };
globalThis.ResizeObserver = class { observe() {} unobserve() {} disconnect() {} };
const path = require('node:path');
const { createRequire } = require('node:module');
const { Form } = createRequire(path.resolve('package.json'))('@bpmn-io/form-js-viewer');

const LEAVES = ['textfield', 'textarea', 'number', 'checkbox', 'radio', 'select', 'checklist', 'taglist', 'datetime', 'filepicker'];

async function submit({ schema, data }) {
  const form = new Form({ container: new Node('div') });
  LEAVES.forEach((type) => form.get('formFields').register(type, quiet(form, type)));
  await form.importSchema(schema, data);
  for (let i = 0; i < 8; i++) await new Promise((resolve) => setTimeout(resolve, 0));
  const { data: submitted, errors } = form.submit();
  form.destroy();
  return { data: submitted, errors };
}
/** The same field without anything to see, which would need a real document. */
function quiet(form, type) {
  const { config } = form.get('formFields').get(type);
  return Object.assign(() => null, { config });
}
(async () => {
  const cases = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
  const answers = [];
  for (const one of cases) answers.push(await submit(one));
  process.stdout.write(JSON.stringify(answers), () => process.exit(0));
})().catch((error) => { console.error(error.stack.slice(0, 2000)); process.exit(1); });
