import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { send } from '../server.js';
import { text } from '../texts.js';

const READABLE = 0.7;

/**
 * Draws the process into the host: data-diagram-url answers the BPMN XML, data-state-url {active, completed, taken, counts}
 * (ids of elements). The host's accessible name comes from its aria-label; the page says the same in words beside it.
 */
export async function mount(host) {
  const { diagramUrl, stateUrl } = host.dataset;
  const canvas = document.createElement('div');
  canvas.className = 'diagram-canvas';
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'group');
  canvas.setAttribute('aria-label', host.dataset.label ?? host.getAttribute('aria-label') ?? '');
  const [xml, state] = await Promise.all([read(diagramUrl), stateUrl ? stateOf(stateUrl) : {}]);
  host.replaceChildren(canvas);
  if (!xml) {
    host.textContent = text('diagram.failed');
    return;
  }
  const viewer = new NavigatedViewer({ container: canvas });
  // Pages scroll; a diagram zooms with the buttons or with Ctrl, and moves by dragging
  viewer.get('zoomScroll').toggle(false);
  await viewer.importXML(xml);
  mark(viewer, state);
  host.append(tools(viewer));
  moveByKeys(canvas, viewer);
  show(viewer, state);
  new ResizeObserver(() => { viewer.get('canvas').resized(); show(viewer, state); }).observe(canvas);
}

async function read(url) {
  const response = await fetch(url, { credentials: 'same-origin' });
  return response.ok ? response.text() : null;
}

async function stateOf(url) {
  const { ok, body } = await send('GET', url);
  return ok ? body : {};
}

function mark(viewer, { active = [], completed = [], taken = [], counts = {} }) {
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const known = (id) => registry.get(id) !== undefined;
  taken.filter(known).forEach((id) => canvas.addMarker(id, 'is-taken'));
  completed.filter(known).forEach((id) => canvas.addMarker(id, 'is-completed'));
  const around = new Set(active.filter(known).flatMap((id) => ancestors(registry.get(id))));
  active.filter(known).forEach((id) => {
    canvas.addMarker(id, 'is-active');
    if (around.has(id)) return;
    viewer.get('overlays').add(id, { position: { top: -14, left: 0 }, html: token(counts[id] ?? 1) });
  });
}

/** The subprocesses around an element: they are at work too, but the flag belongs to what is inside. */
function ancestors({ parent }) {
  return parent ? [parent.id, ...ancestors(parent)] : [];
}

function token(count) {
  const badge = document.createElement('div');
  badge.className = 'diagram-token';
  badge.textContent = count > 1 ? text('diagram.tokens', count) : text('diagram.here');
  return badge;
}

function tools(viewer) {
  const bar = document.createElement('div');
  bar.className = 'diagram-tools';
  const zoom = (step) => () => viewer.get('canvas').zoom(viewer.get('canvas').zoom() * step, 'auto');
  bar.append(
    button('+', text('diagram.in'), zoom(1.25)),
    button('−', text('diagram.out'), zoom(0.8)),
    button('⤢', text('diagram.fit'), () => fit(viewer)),
  );
  return bar;
}

function button(sign, label, act) {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = sign;
  element.title = label;
  element.setAttribute('aria-label', label);
  element.addEventListener('click', act);
  return element;
}

function moveByKeys(canvas, viewer) {
  const moves = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
  canvas.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (moves[event.key]) viewer.get('canvas').scroll({ dx: moves[event.key][0], dy: moves[event.key][1] });
    else if (event.key === '+') viewer.get('canvas').zoom(viewer.get('canvas').zoom() * 1.25, 'auto');
    else if (event.key === '-') viewer.get('canvas').zoom(viewer.get('canvas').zoom() * 0.8, 'auto');
    else if (event.key === '0') fit(viewer);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

/** The whole diagram, or, where that would be too small to read, what is at work. */
function show(viewer, { active = [] }) {
  const canvas = viewer.get('canvas');
  if (!isVisible(canvas)) return;
  fit(viewer);
  const here = active.map((id) => viewer.get('elementRegistry').get(id)).find((element) => element && !element.children?.some((child) => active.includes(child.id)));
  if (!here || canvas.zoom() >= READABLE) return;
  const { outer, inner } = canvas.viewbox();
  const [width, height] = [outer.width / READABLE, outer.height / READABLE];
  const x = around(here.x + here.width / 2, width, inner.x, inner.width);
  const y = around(here.y + here.height / 2, height, inner.y, inner.height);
  canvas.viewbox({ x, y, width, height });
}

/** Where a window of this size begins that has the middle in its middle, as far as it does not look beyond the whole. */
function around(middle, size, start, whole) {
  if (size >= whole) return start + (whole - size) / 2;
  return Math.min(Math.max(middle - size / 2, start), start + whole - size);
}

function fit(viewer) {
  const canvas = viewer.get('canvas');
  if (!isVisible(canvas)) return;
  canvas.zoom('fit-viewport', 'auto');
  if (canvas.zoom() > 1.2) canvas.zoom(1.2, 'auto');
}

/** A diagram that was hidden or taken off the page has no size that anything would fit into. */
function isVisible(canvas) {
  return canvas.getContainer().clientWidth > 0 && canvas.getContainer().clientHeight > 0;
}
