/** Views of the catalogue. */
@NullMarked
package org.spikebook.web.catalog.ui;

import org.jspecify.annotations.NullMarked;
