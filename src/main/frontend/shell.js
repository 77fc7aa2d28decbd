import './htmx.js';
import { initChooseAll } from './choose-all.js';
import { initConfirm } from './confirm.js';
import { initDialogs } from './dialogs.js';
import { initInbox } from './inbox.js';
import { initKeys } from './keys.js';
import { initLazyParts } from './lazy-parts.js';
import { initMenus } from './menus.js';
import { initSearch } from './search.js';
import { initPickers } from './picker.js';
import { initTheme } from './theme.js';
import { initErrorSummary } from './error-summary.js';

initMenus();
initDialogs();
initConfirm();
initTheme();
initKeys();
initInbox();
initSearch();
onContent(document);
document.addEventListener('htmx:after:process', (event) => onContent(event.target));

function onContent(root) {
  const within = root.querySelectorAll ? root : document;
  initChooseAll(within);
  initPickers(within);
  initLazyParts(within);
  initErrorSummary(within);
}
