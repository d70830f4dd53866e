/** Colors and font of the page, as a canvas needs them. */
export interface Theme {
  ink: string;
  muted: string;
  line: string;
  strong: string;
  well: string;
  paper: string;
  accent: string;
  ghost: string;
  identity: (index: number) => string;
  font: (size: number, weight?: number) => string;
}

const IDENTITIES = 7;

/** Reads the tokens of the theme in force at an element; `probe` is any element in it whose color may be changed. */
export function themeOf(element: HTMLElement, probe: HTMLElement): Theme {
  const family = getComputedStyle(element).fontFamily;
  const color = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const identities = Array.from({ length: IDENTITIES }, (_, k) => color(`--sb-id-${k}`));
  const muted = color('--sb-muted');
  return {
    ink: color('--sb-ink'),
    muted,
    line: color('--sb-line'),
    strong: color('--sb-line-strong'),
    well: color('--sb-sunken'),
    paper: color('--sb-paper'),
    accent: color('--sb-accent'),
    ghost: color('--sb-line-strong'),
    identity: (index) => identities[index] ?? muted,
    font: (size, weight = 400) => `${weight} ${size}px ${family}`,
  };
}

/** Calls `changed` whenever the theme may have; the answer ends it. */
export function onThemeChange(changed: () => void): () => void {
  const switched = new MutationObserver(changed);
  switched.observe(document.documentElement, { attributes: true });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  return () => {
    switched.disconnect();
    system.removeEventListener('change', changed);
  };
}

/** Fits a canvas to its place on the screen; null while it has none. */
export function fitted(canvas: HTMLCanvasElement): { context: CanvasRenderingContext2D; width: number; height: number } | null {
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  const context = canvas.getContext('2d');
  if (!context || width === 0 || height === 0) {
    return null;
  }
  const ratio = devicePixelRatio;
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return { context, width, height };
}
