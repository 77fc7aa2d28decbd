import htmx from 'htmx.org';
import { announce, showProblem } from './announce.js';
import { csrf } from './server.js';
import { text } from './texts.js';

// Requests carry the token, refusals (4xx) are swapped in like any page part, focus is never lost.
let running = 0;

document.addEventListener('htmx:config:request', ({ detail }) => {
  Object.assign(detail.ctx.request.headers, csrf());
});
document.addEventListener('htmx:before:request', () => loading(+1));
document.addEventListener('htmx:finally:request', () => loading(-1));
document.addEventListener('htmx:before:response', (event) => {
  const { ctx } = event.detail;
  const { status } = ctx.response;
  if (status === 401 || ctx.response.raw.redirected && new URL(ctx.response.raw.url).pathname === '/sign-in') {
    event.preventDefault();
    location.reload();
  } else if (status >= 500) {
    event.preventDefault();
    showProblem(text(status === 503 ? 'unavailable' : 'failed'));
  }
});
document.addEventListener('htmx:error', ({ detail }) => {
  if (detail.ctx) showProblem(text('offline'));
});
document.addEventListener('htmx:after:swap', ({ detail }) => {
  const target = detail.ctx.target?.isConnected ? detail.ctx.target : document;
  const news = target.querySelector?.('[data-announce]');
  if (news) announce(news.dataset.announce);
  keepFocus(target);
});

function loading(change) {
  running = Math.max(0, running + change);
  document.documentElement.classList.toggle('is-loading', running > 0);
}

function keepFocus(target) {
  const wanted = target.querySelector?.('[data-focus]');
  const lost = document.activeElement === document.body || document.activeElement === null;
  if (wanted) wanted.focus({ preventScroll: !lost });
  else if (lost) target.querySelector?.('h1[tabindex], h2[tabindex], main')?.focus();
}

export default htmx;
