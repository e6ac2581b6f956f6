// What can be clicked and is too small to hit: less than 24 by 24 pixels. Of a link that is no button, the exceptions of WCAG 2.2
// (2.5.8) count: it stands in a line of text, or nothing else can be clicked within 12 pixels of its middle.
() => {
  const least = 24, radius = least / 2;
  const clickable = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]";

  // A choice is clicked by its label as well.
  const box = element => {
    const all = [element, ...(/checkbox|radio/.test(element.type) ? element.labels : [])].map(e => e.getBoundingClientRect());
    const left = Math.min(...all.map(b => b.left)), top = Math.min(...all.map(b => b.top));
    const right = Math.max(...all.map(b => b.right)), bottom = Math.max(...all.map(b => b.bottom));
    return { left, top, right, bottom, width: right - left, height: bottom - top };
  };
  const targets = [...document.querySelectorAll(clickable)]
    .filter(e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map(element => ({ element, box: box(element) }))
    .filter(t => t.box.right > 0 && t.box.bottom + scrollY > 0); // what is put outside the page is shown on focus

  const isSmall = ({ box }) => box.width < least - 0.01 || box.height < least - 0.01;
  const isLink = ({ element }) => element.matches("a:not([role=button])");
  const isInText = ({ element }) => {
    if (getComputedStyle(element).display !== "inline") return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    const rest = block.cloneNode(true);
    rest.querySelectorAll(clickable).forEach(e => e.remove());
    return /\p{L}{2}/u.test(rest.textContent);
  };
  const middle = b => [(b.left + b.right) / 2, (b.top + b.bottom) / 2];
  const isCrowded = target => {
    const [x, y] = middle(target.box);
    return targets.some(other => {
      if (other === target || other.element.contains(target.element) || target.element.contains(other.element)) return false;
      const [ox, oy] = middle(other.box);
      if (isSmall(other) && Math.hypot(ox - x, oy - y) < least) return true;
      const dx = Math.max(other.box.left - x, 0, x - other.box.right), dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
      return Math.hypot(dx, dy) < radius;
    });
  };
  return targets.filter(isSmall).filter(t => !isLink(t) || (!isInText(t) && isCrowded(t)))
    .map(t => `${t.box.width.toFixed(1)} by ${t.box.height.toFixed(1)} pixels: ${t.element.outerHTML.slice(0, 120)}`);
}
