type Child = Node | string | null;

/** An element with a class, attributes and children; attributes without a value are left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  attributes: Record<string, string | null> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) {
      made.setAttribute(name, value);
    }
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Drawings on an 18 x 18 grid. */
const ICONS = {
  play: '<path d="M5 3.2v11.6L14.5 9z" fill="currentColor"/>',
  pause: '<path d="M6 3.5v11M12 3.5v11" stroke-width="2.6"/>',
  step: '<path d="M4 3.5v11L11 9z" fill="currentColor"/><path d="M14 3.5v11" stroke-width="2"/>',
  restart: '<path d="M3.6 9a5.5 5.5 0 1 0 1.9-4.2M3.4 3.2v3h3"/>',
  dice: '<path d="M3.500 3.500h11v11h-11z"/><path d="M6.500 6.500h.01M11.500 6.500h.01M9 9h.01M6.500 11.500h.01M11.500 11.500h.01" stroke-width="2.200"/>',
  pin: '<path d="M6 2.8h6l-.8 5 2 2.2H4.8l2-2.2zM9 10v5.2"/>',
  sweep: '<path d="M3 3v12h12M5.5 12.5c3 0 3.500-7 8.500-7"/>',
  lock: '<path d="M4.500 8.200h9v6.300h-9zM6.300 8.200V6a2.700 2.700 0 0 1 5.400 0v2.200"/>',
  sound: '<path d="M3 7v4h2.500L9 14.200V3.800L5.500 7zM11.800 6.500a3.500 3.500 0 0 1 0 5M13.800 4.500a6.300 6.300 0 0 1 0 9"/>',
  finding: '<path d="M2 11.5h3.5L8 4l2.4 10.5L12 11.5h4"/>',
} as const;

export function icon(name: keyof typeof ICONS): HTMLElement {
  const holder = element('span', 'sb-lab-icon', { 'aria-hidden': 'true' });
  holder.innerHTML = `<svg viewBox="0 0 18 18" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${ICONS[name]}</svg>`;
  return holder;
}

export function button(className: string, label: string, drawing: keyof typeof ICONS | null, pressed: () => void): HTMLButtonElement {
  const made = element('button', className, { type: 'button', 'aria-label': label, title: label }, drawing ? icon(drawing) : label);
  made.addEventListener('click', pressed);
  return made;
}

/** A text with its gaps filled: "{0} is silent". */
export function filled(pattern: string, ...values: string[]): string {
  return pattern.replace(/\{(\d)\}/g, (_, k: string) => values[Number(k)] ?? '');
}
