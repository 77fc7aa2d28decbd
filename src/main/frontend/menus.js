/** Closes an open menu when one clicks elsewhere, presses Escape or leaves it with the keyboard. */
export function initMenus() {
  document.addEventListener('click', (event) => closeAll(event.target.closest?.('.menu')));
  document.addEventListener('focusin', (event) => closeAll(event.target.closest?.('.menu')));
  document.addEventListener('keydown', (event) => {
    const menu = event.target.closest?.('.menu[open]');
    if (!menu) return;
    if (event.key === 'Escape') close(menu);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event, menu);
  });
}

function closeAll(except) {
  document.querySelectorAll('.menu[open]').forEach((menu) => {
    if (menu !== except) menu.open = false;
  });
}

function close(menu) {
  menu.open = false;
  menu.querySelector('summary').focus();
}

function step(event, menu) {
  if (event.target.matches('input, textarea, select')) return;
  const stops = [...menu.querySelectorAll('.menu-list a, .menu-list button')];
  const next = stops.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
  stops[(next + stops.length) % stops.length]?.focus();
  event.preventDefault();
}
