/** Views of the catalog. */
@NullMarked
package org.spikebook.web.catalog.ui;

import org.jspecify.annotations.NullMarked;
