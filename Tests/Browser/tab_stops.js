// Numbers what the tab key should reach, and says of what it has reached whether it can be seen.
() => {
  const focusable = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
  const numbers = new Map();
  const name = e => (e.getAttribute("aria-label") || e.innerText || e.value || e.name || "").trim().slice(0, 60) +
    ` <${e.outerHTML.slice(1, 80)}`;
  const number = e => { if (!numbers.has(e)) numbers.set(e, numbers.size); return numbers.get(e); };
  // Of a group of radio buttons, one is reached by the tab key and the others by arrows.
  const isPassedOver = e => e.type === "radio" && !e.checked &&
    [...document.querySelectorAll("input[type=radio]")].some(o => o.name === e.name && o.form === e.form &&
      (o.checked || o.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING));

  const faults = e => {
    const style = getComputedStyle(e), box = e.getBoundingClientRect();
    const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 || style.boxShadow !== "none";
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0;
    return [...(ring ? [] : ["no mark of focus"]), ...(inside ? [] : ["focus out of sight"])];
  };
  window.tabStops = {
    mark() {
      [...document.querySelectorAll(focusable)].filter(e => e.tabIndex >= 0 && !e.disabled && !e.closest("[inert]") &&
        e.checkVisibility({ visibilityProperty: true }) && !isPassedOver(e)).forEach(number);
      return numbers.size;
    },
    current() {
      const e = document.activeElement;
      if (!e || e === document.body || e === document.documentElement) return null;
      return { number: number(e), name: name(e), faults: faults(e) };
    },
    names(wanted) { return [...numbers].filter(([, n]) => wanted.includes(n)).map(([e]) => name(e)); },
  };
}
