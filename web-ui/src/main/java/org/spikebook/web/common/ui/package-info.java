/** The frame around every page, and small parts that all views share. */
@NullMarked
package org.spikebook.web.common.ui;

import org.jspecify.annotations.NullMarked;
