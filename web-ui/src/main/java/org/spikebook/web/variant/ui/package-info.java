/** The variants of an assignment, for those who teach. */
@NullMarked
package org.spikebook.web.variant.ui;

import org.jspecify.annotations.NullMarked;
