import { type UserConfigFn } from 'vite';
import { overrideVaadinConfig } from './vite.generated';

/**
 * Pages draw glyphs of their own. Vaadin's set of some 600 icons comes with its theme, and each page that opens would parse it: in its
 * place stands the element for sets of icons, without a set.
 */
const withoutIcons: UserConfigFn = () => ({
  resolve: { alias: { '@vaadin/icons/vaadin-iconset.js': '@vaadin/icon/vaadin-iconset.js' } },
});

export default overrideVaadinConfig(withoutIcons);
