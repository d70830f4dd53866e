/** What a page has between its margins, in CSS pixels: A4 and Letter both have a little more. */
const PAPER_WIDTH = 680;

/** How much smaller something is drawn on paper that was laid out for a screen. */
export function paperZoom(width: number): number {
  return width > PAPER_WIDTH ? PAPER_WIDTH / width : 1;
}

/** Tells the style of paper how large the canvases of networks are, which are not laid out again for it. */
export function fitToPaper(root: ParentNode): void {
  root.querySelectorAll<HTMLElement>('.sb-notebook .sb-stage').forEach((stage) => {
    stage.style.setProperty('--sb-paper-zoom', String(paperZoom(stage.clientWidth)));
    stage.style.setProperty('--sb-paper-height', `${stage.clientHeight}px`);
  });
}
