/** Lets a checkbox in the head of a table choose all of its rows; without scripts it does not show. */
export function initChooseAll(within) {
  within.querySelectorAll('input[data-choose-all]').forEach((all) => {
    const boxes = [...all.closest('table').querySelectorAll('tbody input[type=checkbox]')];
    const tell = () => {
      const chosen = boxes.filter((box) => box.checked).length;
      all.checked = chosen > 0 && chosen === boxes.length;
      all.indeterminate = chosen > 0 && chosen < boxes.length;
    };
    all.hidden = boxes.length === 0;
    all.addEventListener('change', () => boxes.forEach((box) => (box.checked = all.checked)));
    boxes.forEach((box) => box.addEventListener('change', tell));
    tell();
  });
}
