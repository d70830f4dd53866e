import { type AriaLabelConfig } from '@xyflow/react';
import { type CanvasTexts } from './graph';

/** What the canvas says to screen readers, in the language of the page. */
export function ariaLabels(texts: CanvasTexts, isDownward: boolean, isEditable: boolean): Partial<AriaLabelConfig> {
  const lineHelp = isEditable ? texts.lineHelp : texts.readHelp;
  const partHelp = isDownward ? texts.deleteHelp : texts.nodeHelp;
  const nodeHelp = isEditable ? partHelp : texts.readHelp;
  return {
    'controls.ariaLabel': texts.canvas,
    'controls.zoomIn.ariaLabel': texts.zoomIn,
    'controls.zoomOut.ariaLabel': texts.zoomOut,
    'controls.fitView.ariaLabel': texts.fit,
    'minimap.ariaLabel': texts.minimap,
    'node.a11yDescription.default': nodeHelp,
    'node.a11yDescription.keyboardDisabled': nodeHelp,
    'edge.a11yDescription.default': lineHelp,
    'node.a11yDescription.ariaLiveMessage': ({ x, y }) => `${texts.movedTo} ${Math.round(x)}, ${Math.round(y)}`,
  };
}
